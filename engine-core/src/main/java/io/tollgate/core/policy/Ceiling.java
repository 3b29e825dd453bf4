package io.tollgate.core.policy;

import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * All that a request could get, whatever scopes it asks for: every layer but what is asked for,
 * intersected beforehand by the very rules of a decision.
 */
public final class Ceiling {

  static final Ceiling REFUSED = new Ceiling(null, false);

  /** Null if the request is refused for whatever scopes it asks. */
  private final @Nullable ScopeBits scopes;

  /** Whether asking for more is refused as a whole, and not reduced to what there is. */
  private final boolean strict;

  private Ceiling(@Nullable ScopeBits scopes, boolean strict) {
    this.scopes = scopes;
    this.strict = strict;
  }

  /** Finds what a request comes to, whatever scopes it names itself. */
  static Ceiling of(TokenCase c) {
    TokenRequest nothing = asking(c, ScopeSet.empty());
    long refusals =
        TokenRules.refusals(nothing, c.compiledClient(), c.api(), c.grant(), c.organization());
    if (refusals != Refusals.NONE) {
      return REFUSED;
    }
    CompiledGrant grant = c.grant();
    return grant != null && nothing.subjectType() == SubjectType.CLIENT
        ? new Ceiling(grant.covered(), true)
        : new Ceiling(most(c), false);
  }

  /** What is left of everything; a request that is strict could not even ask for it. */
  private static ScopeBits most(TokenCase c) {
    TokenRequest all = asking(c, c.api().catalogue().all());
    ScopeBits held =
        RbacRules.applies(all, c.api()) ? RbacRules.held(all, c.api(), c.roles()) : null;
    return TokenRules.scopes(all, c.client(), c.api(), c.grant(), held);
  }

  private static TokenRequest asking(TokenCase c, ScopeSet scopes) {
    return c.request().toBuilder().scope(new RequestedScope.Explicit(scopes)).build();
  }

  /**
   * Tells whether a request for one scope is granted it.
   *
   * @param scope any text
   * @return true if it is
   */
  public boolean covers(String scope) {
    return scopes != null && scopes.contains(scope);
  }

  /**
   * Tells whether a request for some scopes is granted all of them.
   *
   * @param asked the scopes
   * @return true if it is, and is not refused
   */
  public boolean coversAll(ScopeSet asked) {
    return scopes != null && scopes.hasAll(asked);
  }

  /**
   * Returns what a request for some scopes is granted.
   *
   * @param asked the scopes
   * @return what there is of them
   */
  public ScopeSet of(ScopeSet asked) {
    if (scopes == null || (strict && !scopes.hasAll(asked))) {
      return ScopeSet.empty();
    }
    return scopes.and(asked);
  }
}
