package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.spi.NanoClock;
import java.time.Duration;

/**
 * A call that waits for its turn. It looks again at the promised moment, and every second before:
 * limits that were raised meanwhile are not waited for.
 */
final class Turn {

  private static final long LONGEST_SLEEP_NANOS = 1_000_000_000;

  private final TwoLevelLimiter limiter;
  private final NanoClock clock;
  private final Duration atMost;
  private final long begun;

  /** Begins to count the time, of which there must be 0 or more. */
  Turn(TwoLevelLimiter limiter, NanoClock clock, Duration atMost) {
    if (atMost.isNegative()) {
      throw new IllegalArgumentException("time must be >= 0: atMost=" + atMost);
    }
    this.limiter = limiter;
    this.clock = clock;
    this.atMost = atMost;
    this.begun = clock.nanoTime();
  }

  /** Waits as long as it is not in vain; only the last answer is taken note of. */
  LimitVerdict await(String organization, CallClass callClass, long cost)
      throws InterruptedException {
    while (true) {
      Sighting sighting = Sighting.ofCharge(organization, callClass);
      long code =
          limiter.acquire(organization, callClass, cost, null, TwoLevelLimiter.ANY_TIME, sighting);
      long wait = LimitCode.retryAfterNanos(code);
      if (wait == 0 || LimitCode.isNever(code) || isTooLate(wait)) {
        limiter.note(organization, callClass, cost, code);
        return sighting.verdict(code, cost);
      }
      clock.awaitNanos(Math.min(wait, LONGEST_SLEEP_NANOS));
    }
  }

  private boolean isTooLate(long wait) {
    long waited = Math.max(0, clock.nanoTime() - begun);
    return atMost.minusNanos(waited).compareTo(Duration.ofNanos(wait)) < 0;
  }
}
