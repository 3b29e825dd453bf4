package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other limiters are tested with, and what the tables of the tiers imply. */
class PublishedVectorsTest {

  private static final RateLimit WIDE = RateLimit.perSecond(1_000_000_000);

  /**
   * The sequence of throttled's TestRateLimit and redis-cell's it_rate_limits: 1 a second, burst 5.
   * Columns: time in ms, cost, admitted, remaining, reset and retry in ms.
   */
  @Test
  void throttledAndRedisCell_sequence() {
    String sequence =
        """
        0     6 no  5 0    never
        0     1 yes 4 1000 0
        0     1 yes 3 2000 0
        0     1 yes 2 3000 0
        0     1 yes 1 4000 0
        0     1 yes 0 5000 0
        0     1 no  0 5000 1000
        3000  1 yes 2 3000 0
        3100  1 yes 1 3900 0
        4000  1 yes 1 4000 0
        8000  1 yes 4 1000 0
        9500  1 yes 4 1000 0
        9500  0 yes 4 1000 0
        9500  2 yes 2 3000 0
        9500  5 no  2 3000 3000
        15000 6 no  5 0    never
        """;
    ManualClock clock = ManualClock.create();
    RateLimiter limiter = organizationOnly(new RateLimit(Rate.perSecond(1), 5), clock);
    for (String line : sequence.lines().toList()) {
      String[] row = line.split(" +", -1);
      clock.advanceNanos(Long.parseLong(row[0]) * 1_000_000 - clock.nanoTime());
      LimitVerdict verdict = limiter.decide("org", CallClass.READ, Long.parseLong(row[1]));
      assertThat(
              String.join(
                  " ",
                  verdict.isAdmitted() ? "yes" : "no",
                  String.valueOf(verdict.organization().remaining()),
                  String.valueOf(verdict.organization().resetAfter().toMillis()),
                  retryMillis(verdict)))
          .as(line)
          .isEqualTo(String.join(" ", row[2], row[3], row[4], row[5]));
    }
  }

  /** Bucket4j, BucketStateSpecification: tokens per 100 ns, tokens left, wanted, delay. */
  @ParameterizedTest
  @CsvSource({"10, 0, 10, 100", "10, 4, 7, 30", "2, 0, 10, 500", "10, 0, 1, 10", "10, 9, 10, 10"})
  void bucket4j_delays(long rate, long left, long wanted, long delay) {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter =
        organizationOnly(new RateLimit(Rate.of(rate, Duration.ofNanos(100)), 10), clock);
    limiter.tryAcquire("org", CallClass.READ, 10 - left);

    assertThat(LimitCode.retryAfterNanos(limiter.tryAcquire("org", CallClass.READ, wanted)))
        .isEqualTo(delay);
  }

  /** Bucket4j, BucketRoundingRulesSpecification: nothing is lost between two nanoseconds. */
  @Test
  void bucket4j_rounding() {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter =
        organizationOnly(new RateLimit(Rate.of(10, Duration.ofNanos(100)), 10), clock);
    assertThat(admits(limiter, 10)).isTrue();
    clock.advanceNanos(97);
    assertThat(admits(limiter, 9)).isTrue();
    assertThat(admits(limiter, 1)).isFalse();
    clock.advanceNanos(3);
    assertThat(admits(limiter, 1)).isTrue();
    assertThat(admits(limiter, 1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 800", "3, 2800"})
  void bucket4j_waitAfterAFifthOfASecond(long wanted, long millis) {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter = organizationOnly(new RateLimit(Rate.perSecond(1), 4), clock);
    assertThat(admits(limiter, 4)).isTrue();
    clock.advanceNanos(ManualClock.SECOND / 5);

    assertThat(LimitCode.retryAfterNanos(limiter.tryAcquire("org", CallClass.READ, wanted)))
        .isEqualTo(millis * 1_000_000);
  }

  /** Bucket4j expects a clock that steps back to stand still; here it denies a little more. */
  @Test
  void clockThatStepsBack_isStricterAndNeverLooser() {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter =
        organizationOnly(new RateLimit(Rate.of(1, Duration.ofNanos(1)), 100), clock);
    clock.advanceNanos(10_000);
    assertThat(admits(limiter, 45)).isTrue();
    clock.advanceNanos(-1);

    assertThat(limiter.look("org", CallClass.READ, 0).organization().remaining()).isEqualTo(54);
  }

  /** One organization until it is denied, then others until the tenant denies, all at once. */
  @ParameterizedTest
  @CsvSource({
    "FREE, READ, 4, 4, true, 250000000, 250000000",
    "FREE, WRITE, 2, 2, true, 500000000, 500000000",
    "PUBLIC_SELF_SERVICE, READ, 4, 8, false, 250000000, 125000000",
    "PUBLIC_SELF_SERVICE, WRITE, 2, 4, false, 500000000, 250000000",
    "PUBLIC_ENTERPRISE, READ, 8, 40, false, 125000000, 25000000",
    "PUBLIC_ENTERPRISE, WRITE, 4, 20, false, 250000000, 50000000",
    "PRIVATE_BASIC, READ, 8, 40, false, 125000000, 25000000",
    "PRIVATE_BASIC, WRITE, 4, 20, false, 250000000, 50000000",
    "PRIVATE_PERFORMANCE, READ, 16, 160, false, 62500000, 6250000",
    "PRIVATE_PERFORMANCE, WRITE, 8, 80, false, 125000000, 12500000"
  })
  void tiers_atOnce(
      Tier tier,
      CallClass callClass,
      int ofOne,
      int ofAll,
      boolean both,
      long retryOfOne,
      long retryOfAll) {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter = new TwoLevelLimiter(tier.rateLimits(), clock, null, Long.MAX_VALUE, null);
    for (int i = 0; i < ofOne; i++) {
      assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_0", callClass))).isTrue();
    }
    assertThat(limiter.tryAcquire("org_0", callClass))
        .isEqualTo(LimitCode.deniedUntil(both, true, retryOfOne));
    for (int i = ofOne; i < ofAll; i++) {
      assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_" + i, callClass))).isTrue();
    }
    assertThat(limiter.tryAcquire("org_new", callClass))
        .isEqualTo(LimitCode.deniedUntil(true, false, retryOfAll));
  }

  private static String retryMillis(LimitVerdict verdict) {
    if (verdict instanceof LimitVerdict.DeniedUntil denied) {
      return String.valueOf(denied.retryAfter().toMillis());
    }
    return verdict instanceof LimitVerdict.Never ? "never" : "0";
  }

  private static boolean admits(RateLimiter limiter, long cost) {
    return LimitCode.isAdmitted(limiter.tryAcquire("org", CallClass.READ, cost));
  }

  /** A tenant's bucket is there, but never in the way. */
  private static RateLimiter organizationOnly(RateLimit limit, ManualClock clock) {
    RateLimits limits = RateLimits.of(new LevelLimits(WIDE, WIDE), new LevelLimits(limit, limit));
    return new TwoLevelLimiter(limits, clock, null, Long.MAX_VALUE, null);
  }
}
