/**
 * Tenants, worlds, requests and calls of any kind, drawn at random, and the small ones that tests
 * write by hand; for the arbitraries, the contracts, and the engine's own tests.
 *
 * <p>Start from {@link io.tollgate.testkit.random.Choices}. Not exported to anybody else: what
 * these draw changes with every rule that is new. Nothing here knows an engine.
 */
package io.tollgate.testkit.random;
