package io.tollgate.core.limit;

import static io.tollgate.limit.CallClass.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.spi.NanoClock;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to those who wait while something changes. */
class AwaitTest {

  private final List<Long> sleeps = new ArrayList<>();
  private final ManualClock time = ManualClock.create();
  private Runnable meanwhile = () -> {};

  /** A clock that remembers for how long it was slept, and does something at the end of it. */
  private final NanoClock clock =
      new NanoClock() {
        @Override
        public long nanoTime() {
          return time.nanoTime();
        }

        @Override
        public void awaitNanos(long nanos) {
          sleeps.add(nanos);
          time.advanceNanos(nanos);
          meanwhile.run();
        }
      };

  private static final RateLimit SLOW = new RateLimit(Rate.of(2, Duration.ofSeconds(5)), 1);

  private final TwoLevelLimiter limiter =
      new TwoLevelLimiter(
          RateLimits.of(new LevelLimits(SLOW, SLOW), new LevelLimits(SLOW, SLOW)),
          clock,
          null,
          Long.MAX_VALUE,
          null);

  @Test
  void longWait_looksEverySecond() throws InterruptedException {
    limiter.tryAcquire("org_1", READ);
    assertThat(limiter.await("org_1", READ, 1, Duration.ofSeconds(3)).isAdmitted()).isTrue();
    assertThat(sleeps).containsExactly(1_000_000_000L, 1_000_000_000L, 500_000_000L);
    assertThat(limiter.counters().denied(READ)).isZero();
  }

  @Test
  void limitsThatAreRaised_areNotWaitedFor() throws InterruptedException {
    limiter.tryAcquire("org_1", READ);
    meanwhile = () -> limiter.reconfigure(Tier.PRIVATE_PERFORMANCE.rateLimits());
    assertThat(limiter.await("org_1", READ, 1, Duration.ofSeconds(3)).isAdmitted()).isTrue();
    assertThat(sleeps)
        .as("a second, and what a burst of 16 takes")
        .containsExactly(1_000_000_000L, 62_500_000L);
  }

  @Test
  void limitsThatAreLowered_areGivenUpOn() throws InterruptedException {
    limiter.tryAcquire("org_1", READ);
    LevelLimits none = LevelLimits.perSecond(0, 0);
    meanwhile = () -> limiter.reconfigure(RateLimits.of(none, none));
    assertThat(limiter.await("org_1", READ, 1, Duration.ofSeconds(3)).isAdmitted()).isFalse();
    assertThat(sleeps).hasSize(1);
  }
}
