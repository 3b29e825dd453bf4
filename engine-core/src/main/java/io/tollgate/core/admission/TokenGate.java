package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
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
    String party = given(token.authorizedParty());
    String client = given(token.clientId());
    if (party == null || client == null) {
      return party == null ? client : party;
    }
    return party.equals(client) ? client : null;
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
    return Obstacles.when(!isId(token.organization().get()), CallReason.ORGANIZATION_MALFORMED);
  }

  private static long client(TokenClaims token) {
    if (clientOf(token) != null) {
      return Obstacles.NONE;
    }
    boolean none = given(token.authorizedParty()) == null && given(token.clientId()) == null;
    return Obstacles.of(none ? CallReason.CLIENT_MISSING : CallReason.CLIENT_CONTRADICTORY);
  }

  private static @Nullable String given(Optional<String> id) {
    return id.isPresent() && !id.get().isBlank() ? id.get() : null;
  }

  /** Whether a text could be an organization's id, which has no white space and no controls. */
  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
