package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.check.OrganizationIds;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a token is good now, and names one organization and one client. */
final class TokenGate {

  private TokenGate() {}

  static long obstacles(TokenClaims token, long nowSeconds, long skewSeconds) {
    return time(token, nowSeconds, skewSeconds) | organization(token) | client(token);
  }

  /** The client that a token was issued to; null if it names none, or two. */
  static @Nullable String clientOf(TokenClaims token) {
    if (isContradictory(token)) {
      return null;
    }
    Optional<String> named =
        token.authorizedParty().isPresent() ? token.authorizedParty() : token.clientId();
    return named.isPresent() && !named.get().isBlank() ? named.get() : null;
  }

  private static long time(TokenClaims token, long nowSeconds, long skewSeconds) {
    if (token.expiresAt().isEmpty()) {
      return Obstacles.of(CallReason.TOKEN_WITHOUT_EXPIRY) | early(token, nowSeconds, skewSeconds);
    }
    long expiry = token.expiresAt().get().getEpochSecond();
    return Obstacles.when(nowSeconds - skewSeconds >= expiry, CallReason.TOKEN_EXPIRED)
        | early(token, nowSeconds, skewSeconds);
  }

  private static long early(TokenClaims token, long nowSeconds, long skewSeconds) {
    Optional<Instant> notBefore = token.notBefore();
    return Obstacles.when(
        notBefore.isPresent() && nowSeconds + skewSeconds < notBefore.get().getEpochSecond(),
        CallReason.TOKEN_NOT_YET_VALID);
  }

  private static long organization(TokenClaims token) {
    if (token.organization().isEmpty()) {
      return Obstacles.of(CallReason.ORGANIZATION_MISSING);
    }
    return Obstacles.when(
        !OrganizationIds.isId(token.organization().get()), CallReason.ORGANIZATION_MALFORMED);
  }

  private static long client(TokenClaims token) {
    if (clientOf(token) != null) {
      return Obstacles.NONE;
    }
    return Obstacles.of(
        isContradictory(token) ? CallReason.CLIENT_CONTRADICTORY : CallReason.CLIENT_MISSING);
  }

  private static boolean isContradictory(TokenClaims token) {
    Optional<String> party = token.authorizedParty();
    Optional<String> client = token.clientId();
    return party.isPresent()
        && client.isPresent()
        && !party.get().equals(client.get())
        && !(party.get().isBlank() && client.get().isBlank());
  }
}
