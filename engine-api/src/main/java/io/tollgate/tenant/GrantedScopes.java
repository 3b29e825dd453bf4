package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;

/**
 * What a client grant covers.
 *
 * @since 0.1.0
 */
public sealed interface GrantedScopes {

  /** Every scope that the API defines, now and later: the platform's {@code allow_all_scopes}. */
  record All() implements GrantedScopes {}

  /**
   * These scopes and no others. A scope that the API does not define never reaches a token.
   *
   * @param scopes the scopes; none if empty
   */
  record Listed(ScopeSet scopes) implements GrantedScopes {

    /** Checks that they are given. */
    public Listed {
      requireNonNull(scopes, "scopes");
    }
  }
}
