package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.testkit.random.PlainCall;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class TokenGateTest {
  private static final long HUNDRED_YEARS = 100L * 365 * 24 * 60 * 60;

  /** The last millisecond at which a token is good is the one before that at which it is not. */
  @Property
  void remainingMillis_anyTime_endsWhenTheTokenDoes(
      @ForAll @LongRange(min = -5_000, max = 700_000) long sinceMillis,
      @ForAll @IntRange(max = 120) int skewSeconds) {
    TokenClaims token = PlainCall.token().build();
    long nowMillis = PlainCall.SECOND * 1_000 + sinceMillis;

    long remaining = TokenGate.remainingMillis(token, nowMillis, skewSeconds);

    assertThat(remaining > 0).isEqualTo(isGood(token, nowMillis, skewSeconds));
    if (remaining > 0) {
      assertThat(isGood(token, nowMillis + remaining - 1, skewSeconds)).isTrue();
      assertThat(isGood(token, nowMillis + remaining, skewSeconds)).isFalse();
    }
  }

  @Test
  void remainingMillis_tokenForEver_isAHundredYears() {
    TokenClaims token = PlainCall.token().expiresAt(Instant.MAX).build();

    assertThat(TokenGate.remainingMillis(token, PlainCall.SECOND * 1_000 + 250, 30))
        .isEqualTo(HUNDRED_YEARS * 1_000 + 30_000 - 250);
  }

  @Test
  void obstacles_notBeforeWithinASecond_beginsWithTheNext() {
    Instant within = PlainCall.NOW.plusMillis(1);
    TokenClaims token = PlainCall.token().notBefore(within).build();

    assertThat(TokenGate.obstacles(token, PlainCall.SECOND, 0))
        .isEqualTo(Obstacles.of(CallReason.TOKEN_NOT_YET_VALID));
    assertThat(TokenGate.obstacles(token, PlainCall.SECOND + 1, 0)).isEqualTo(Obstacles.NONE);
  }

  private static boolean isGood(TokenClaims token, long millis, int skewSeconds) {
    return TokenGate.obstacles(token, Math.floorDiv(millis, 1_000L), skewSeconds) == Obstacles.NONE;
  }
}
