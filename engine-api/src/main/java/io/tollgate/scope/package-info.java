/**
 * Scopes: the names of what a token allows, and sets of them.
 *
 * <p>Start from {@link io.tollgate.scope.ScopeSet}. Nothing here knows a tenant, a policy or a
 * decision; scopes are opaque names, compared exactly.
 */
package io.tollgate.scope;
