package io.tollgate.core.policy;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;

/** A client grant, with what it covers as bits of its API's catalogue. */
record CompiledGrant(ClientGrant grant, ScopeBits covered) {

  /** What a grant covers of what its API defines. */
  static ScopeBits covered(ClientGrant grant, ScopeCatalogue catalogue) {
    return grant.scopes() instanceof GrantedScopes.Listed listed
        ? catalogue.bitsOf(listed.scopes())
        : catalogue.all();
  }

  /** Whether the grant names a scope, defined by the API or not. */
  boolean names(String scope) {
    return !(grant.scopes() instanceof GrantedScopes.Listed listed)
        || listed.scopes().contains(scope);
  }

  /** What the grant lists, the scopes that the API does not define included. */
  ScopeSet listed() {
    return grant.scopes() instanceof GrantedScopes.Listed listed ? listed.scopes() : covered;
  }
}
