package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.check.OrganizationIds;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a token is good now, and names one organization and one client. */
final class TokenGate {

  private static final long MILLIS_PER_SECOND = 1_000;

  /** A hundred years: to be far enough away, and not too far to count in. */
  private static final long FAR_SECONDS = 100L * 365 * 24 * 60 * 60;

  private TokenGate() {}

  static long obstacles(TokenClaims token, long nowSeconds, long skewSeconds) {
    return time(token, nowSeconds, skewSeconds) | lasting(token);
  }

  /** What stands against a token at any time. */
  static long lasting(TokenClaims token) {
    return organization(token) | client(token);
  }

  /** For how long a token is good from now on; 0 or less if it is not. */
  static long remainingMillis(TokenClaims token, long nowMillis, long skewSeconds) {
    long nowSeconds = Math.floorDiv(nowMillis, MILLIS_PER_SECOND);
    if (time(token, nowSeconds, skewSeconds) != Obstacles.NONE) {
      return 0;
    }
    long expiry = token.expiresAt().orElseThrow().getEpochSecond();
    return Math.min(expiry - nowSeconds, FAR_SECONDS) * MILLIS_PER_SECOND
        + skewSeconds * MILLIS_PER_SECOND
        - (nowMillis - nowSeconds * MILLIS_PER_SECOND);
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
        notBefore.isPresent() && nowSeconds + skewSeconds < firstSecond(notBefore.get()),
        CallReason.TOKEN_NOT_YET_VALID);
  }

  /** The first second that does not begin before a time. */
  private static long firstSecond(Instant time) {
    return time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
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
