/**
 * What an engine expects of those who supply it with something, as tests to be inherited: extend a
 * contract, say what is to be tested, and run it.
 *
 * <p>Start from {@link io.tollgate.testkit.contract.TenantSourceContract}, {@link
 * io.tollgate.testkit.contract.DecisionListenerContract}, {@link
 * io.tollgate.testkit.contract.LimitListenerContract}, {@link
 * io.tollgate.testkit.contract.NanoClockContract} or, for an engine in a wrapper of your own,
 * {@link io.tollgate.testkit.contract.PolicyEngineContract}. Nothing here knows an implementation.
 */
package io.tollgate.testkit.contract;
