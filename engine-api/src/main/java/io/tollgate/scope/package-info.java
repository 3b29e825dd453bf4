/**
 * Scopes: the names of what a token allows, and sets of them.
 *
 * <p>Start from {@link io.tollgate.scope.ScopeSet}, which refuses what is malformed with a {@link
 * io.tollgate.scope.ScopeSyntaxException}; a token's text, of which the wrong parts are passed
 * over, is {@link io.tollgate.scope.TokenScopes}, read again and again by a {@link
 * io.tollgate.scope.ScopeReader}. Nothing here knows a tenant, a policy or a decision; scopes are
 * opaque names, compared exactly.
 */
package io.tollgate.scope;
