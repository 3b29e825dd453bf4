/**
 * Limits: how often a tenant and an organization may call.
 *
 * <p>Start from {@link io.tollgate.limit.RateLimiter} for asking, from {@link
 * io.tollgate.limit.Tier} and {@link io.tollgate.limit.RateLimits} for what to ask for; an answer
 * that must not be an object is taken apart by {@link io.tollgate.limit.LimitCode}. Nothing here
 * knows scopes, clients or policies.
 */
package io.tollgate.limit;
