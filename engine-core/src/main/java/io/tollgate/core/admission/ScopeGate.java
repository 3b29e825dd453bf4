package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import org.jspecify.annotations.Nullable;

/** Whether a token has the scopes of an operation, and would have them still. */
final class ScopeGate {

  /** No way to be allowed the operation; otherwise the number of its alternative. */
  static final int NO_WAY = -1;

  private ScopeGate() {}

  /** The alternative that counts. */
  static int wayOf(
      CompiledOperation operation,
      ApiCall call,
      TokenClaims token,
      String clientId,
      @Nullable ScopeRecheck recheck) {
    int way = operation.wayOf(token.scope(), 0);
    while (way >= 0
        && recheck != null
        && !isPresent(operation, way, call, token, clientId, recheck)) {
      way = operation.wayOf(token.scope(), way + 1);
    }
    return way;
  }

  static long obstacles(
      CompiledOperation operation,
      ApiCall call,
      TokenClaims token,
      String clientId,
      @Nullable ScopeRecheck recheck) {
    long insufficient = insufficient(operation.wayOf(token.scope(), 0));
    if (recheck == null || insufficient != Obstacles.NONE) {
      return insufficient;
    }
    if (recheck.needsRoles(call, token)) {
      return Obstacles.ROLES_UNKNOWN;
    }
    return Obstacles.when(
        wayOf(operation, call, token, clientId, recheck) < 0, CallReason.SCOPE_WITHDRAWN);
  }

  /** What the way says that a token's own scopes open. */
  static long insufficient(int way) {
    return Obstacles.when(way < 0, CallReason.SCOPE_INSUFFICIENT);
  }

  /** What is missing: of the token's own scopes, or else what it would not get today. */
  static ScopeSet missing(
      CompiledOperation operation,
      ApiCall call,
      TokenClaims token,
      String clientId,
      @Nullable ScopeRecheck recheck) {
    return recheck == null || operation.wayOf(token.scope(), 0) < 0
        ? operation.missing(TokenScopes.parse(token.scope()).scopes())
        : withdrawn(operation, call, token, clientId, recheck);
  }

  /** On that of the token's own ways on which fewest are. What it never had was not withdrawn. */
  private static ScopeSet withdrawn(
      CompiledOperation operation,
      ApiCall call,
      TokenClaims token,
      String clientId,
      ScopeRecheck recheck) {
    ScopeSet fewest = ScopeSet.empty();
    int way = operation.wayOf(token.scope(), 0);
    while (way >= 0) {
      ScopeSet needed = operation.way(way).scopes();
      ScopeSet gone = needed.minus(recheck.present(call, token, clientId, needed));
      if (fewest.isEmpty() || gone.size() < fewest.size()) {
        fewest = gone;
      }
      way = operation.wayOf(token.scope(), way + 1);
    }
    return fewest;
  }

  private static boolean isPresent(
      CompiledOperation operation,
      int way,
      ApiCall call,
      TokenClaims token,
      String clientId,
      ScopeRecheck recheck) {
    ScopeSet needed = operation.way(way).scopes();
    return recheck.present(call, token, clientId, needed).containsAll(needed);
  }
}
