package io.tollgate.bench.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import java.time.Instant;

/**
 * A whole admission as a service builds it from libraries: find the operation, check the token's
 * claims, take from the limits, judge the scopes, in the engine's order. It knows nothing of
 * connection rules, presentation of tokens and reasons, all of which the engine judges too.
 */
final class PeerAdmission {
  static final int ADMITTED = 200;
  static final int UNAUTHENTICATED = 401;
  static final int REFUSED = 403;
  static final int NOT_FOUND = 404;
  static final int THROTTLED = 429;

  private static final String ISSUER = "https://acme.us.auth0.com/";
  private static final String AUDIENCE = "https://acme.us.auth0.com/my-org/";

  private final PeerRoutes routes;
  private final PeerLimits limits;
  private final ScopeJudge scopes;

  PeerAdmission(PeerRoutes routes, PeerLimits limits, ScopeJudge scopes) {
    this.routes = routes;
    this.limits = limits;
    this.scopes = scopes;
  }

  /** Returns the status of the response. */
  int admit(ApiCall call) {
    TokenClaims token = call.token().orElse(null);
    if (token == null || !isValid(token)) {
      return UNAUTHENTICATED;
    }
    Operation operation = routes.find(call.method(), call.path());
    if (operation == null) {
      return NOT_FOUND;
    }
    if (!limits.tryAcquire(token.organization().orElseThrow(), operation.callClass())) {
      return THROTTLED;
    }
    return scopes.allows(operation, token.scope()) ? ADMITTED : REFUSED;
  }

  /** Issuer, audience and expiry, as the usual validators of tokens check them. */
  private static boolean isValid(TokenClaims token) {
    return ISSUER.equals(token.issuer().orElse(null))
        && token.audience().contains(AUDIENCE)
        && token.expiresAt().isPresent()
        && Instant.now().isBefore(token.expiresAt().get());
  }
}
