/**
 * The policy: a tenant compiled into bit sets, and the decisions and explanations made from it.
 *
 * <p>Start from {@link io.tollgate.core.policy.TokenPolicy}. Nothing here knows a document, a
 * clock, a cache or a file: a decision is a pure function of the compiled tenant and the request.
 */
package io.tollgate.core.policy;
