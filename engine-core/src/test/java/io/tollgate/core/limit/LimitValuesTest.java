package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.spi.NanoClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, limits and codes: their ranges, and that they are exact. */
class LimitValuesTest {

  @Test
  void rate_isAFractionInLowestTerms() {
    assertThat(Rate.perSecond(160)).isEqualTo(Rate.of(1, Duration.ofNanos(6_250_000)));
    assertThat(Rate.of(2, Duration.ofSeconds(6))).isEqualTo(Rate.of(1, Duration.ofSeconds(3)));
    assertThat(Rate.perSecond(0)).isEqualTo(Rate.ZERO);
    assertThat(Rate.ZERO.isZero()).isTrue();
    assertThat(Rate.perSecond(1).isZero()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7, 1000000000",
    "3, 3, 1000000000",
    "16, 1, 62500000",
    "17, 1, 58823530",
    "300000000, 3, 10",
    "999983, 1, 1001",
    "1000000000, 1, 1",
    "0, 0, 1"
  })
  void enforced_isTheRateItselfOrJustSlower(long perSecond, long calls, long nanos) {
    assertThat(Rate.perSecond(perSecond).enforced())
        .isEqualTo(Rate.of(calls, Duration.ofNanos(nanos)));
  }

  @Test
  void rate_outOfRange_isAnError() {
    assertThatThrownBy(() -> Rate.of(-1, Duration.ofSeconds(1)))
        .hasMessage("calls must be >= 0: calls=-1");
    assertThatThrownBy(() -> Rate.of(1, Duration.ZERO))
        .hasMessage("period must be > 0: period=PT0S");
    assertThatThrownBy(() -> Rate.of(1, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rate.of(1, Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("period must be < 292 years: period=");
    assertThatThrownBy(() -> Rate.perSecond(1_000_000_001))
        .hasMessage("rate must be <= 1 a nanosecond: calls=1000000001, period=PT1S");
  }

  @ParameterizedTest
  @CsvSource({"160, 1, 160", "1, 3, 1", "1, 1, 1", "5, 2, 2", "0, 1, 1"})
  void burst_isASecondsWorthByDefault(long calls, long seconds, long burst) {
    assertThat(RateLimit.of(Rate.of(calls, Duration.ofSeconds(seconds))).burst()).isEqualTo(burst);
  }

  @Test
  void burst_outOfRange_isAnError() {
    assertThatThrownBy(() -> RateLimit.perSecond(1).withBurst(0))
        .hasMessage("burst must be >= 1: burst=0");
    long most = (1L << 57) / 1_000_000_000;
    assertThat(RateLimit.perSecond(1).withBurst(most).burst()).isEqualTo(most);
    assertThatThrownBy(() -> RateLimit.perSecond(1).withBurst(most + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("burst must be available within 4.5 years: burst=");
    assertThat(RateLimit.perSecond(0).withBurst(Long.MAX_VALUE).rate().isZero()).isTrue();
  }

  @Test
  void gcra_atTheEdgeOfItsNumbers_doesNotOverflow() {
    RateLimit most = new RateLimit(Rate.of(16, Duration.ofNanos(17)), (1L << 61) / 17);
    Gcra gcra = Gcra.of(most);
    long now = 1L << 57;
    long word = gcra.charged(0, now, most.burst());

    assertThat(gcra.capacity()).isLessThanOrEqualTo(1L << 61);
    assertThat(word).isPositive().isLessThan(Long.MAX_VALUE);
    assertThat(gcra.fits(word, now, 1)).isFalse();
    assertThat(gcra.fits(word, now, Long.MAX_VALUE)).isFalse();
    assertThat(gcra.retryNanos(word, now, most.burst())).isEqualTo(gcra.fillNanos());
    assertThat(gcra.charged(word, 0, most.burst())).isPositive();
  }

  @Test
  void overrides_areThoseOfTheOrganization() {
    LevelLimits own = LevelLimits.perSecond(1, 2);
    RateLimits limits = Tier.FREE.rateLimits().withOverride("org_1", own);
    assertThat(limits.of("org_1")).isEqualTo(own);
    assertThat(limits.of("org_2")).isEqualTo(limits.organization());
    assertThat(limits.overrides()).isEqualTo(Map.of("org_1", own));
    assertThat(own.of(CallClass.READ)).isEqualTo(RateLimit.perSecond(1));
    assertThat(own.of(CallClass.WRITE)).isEqualTo(RateLimit.perSecond(2));
  }

  @Test
  void code_roundTrip() {
    long code = LimitCode.deniedUntil(true, false, 1);
    assertThat(LimitCode.isAdmitted(code)).isFalse();
    assertThat(LimitCode.isNever(code)).isFalse();
    assertThat(LimitCode.isNoRoom(code)).isFalse();
    assertThat(LimitCode.isDeniedBy(code, LimitLevel.TENANT)).isTrue();
    assertThat(LimitCode.isDeniedBy(code, LimitLevel.ORGANIZATION)).isFalse();
    assertThat(LimitCode.retryAfterNanos(code)).isEqualTo(1);
    long longest = (1L << 61) - 2;
    assertThat(LimitCode.retryAfterNanos(LimitCode.deniedUntil(false, true, longest)))
        .isEqualTo(longest);
    long never = LimitCode.never(false, true);
    assertThat(LimitCode.isNever(never)).isTrue();
    assertThat(LimitCode.isDeniedBy(never, LimitLevel.ORGANIZATION)).isTrue();
    assertThat(LimitCode.isDeniedBy(never, LimitLevel.TENANT)).isFalse();
    assertThat(LimitCode.retryAfterNanos(never)).isEqualTo(Long.MAX_VALUE);
    assertThat(LimitCode.isAdmitted(0)).isTrue();
    assertThat(LimitCode.isNever(Long.MAX_VALUE)).isFalse();
    assertThat(LimitCode.isDeniedBy(Long.MAX_VALUE, LimitLevel.TENANT)).isFalse();
    assertThat(LimitCode.retryAfterNanos(Long.MAX_VALUE)).isZero();
    assertThat(LimitCode.isNoRoom(LimitCode.noRoom())).isTrue();
  }

  @Test
  void code_outOfRange_isAnError() {
    assertThatThrownBy(() -> LimitCode.deniedUntil(true, true, 0))
        .hasMessage("retryAfterNanos must be >= 1 and < 2^61 - 1: retryAfterNanos=0");
    assertThatThrownBy(() -> LimitCode.deniedUntil(true, true, (1L << 61) - 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LimitCode.never(false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void systemClock_waitsNoTimeAtAllWhenAskedTo() throws InterruptedException {
    NanoClock clock = NanoClock.system();
    clock.awaitNanos(0);
    clock.awaitNanos(-1);
    clock.awaitNanos(1);
    assertThat(clock.nanoTime() - System.nanoTime()).isNotPositive();
  }
}
