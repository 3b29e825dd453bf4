package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;

/**
 * What a client's refresh token may be exchanged for, beyond what the login granted: one entry of
 * the platform's multi-resource refresh token policy.
 *
 * @param audience the API
 * @param scopes the scopes
 * @since 0.1.0
 */
public record RefreshTokenPolicy(String audience, ScopeSet scopes) {

  /** Checks that both are given. */
  public RefreshTokenPolicy {
    Require.text("audience", audience);
    requireNonNull(scopes, "scopes");
  }
}
