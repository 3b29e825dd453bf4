/**
 * Limits: how often a tenant and an organization may call.
 *
 * <p>Start from {@link io.tollgate.limit.Tier}. Nothing here knows scopes, clients or policies.
 */
package io.tollgate.limit;
