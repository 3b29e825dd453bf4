package io.tollgate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.spi.NanoClock;
import net.jqwik.api.Example;

/**
 * What a limiter expects of a {@link NanoClock}. Not for a clock that holds whoever waits until a
 * test moves it.
 *
 * @since 0.1.0
 */
public abstract class NanoClockContract {
  private static final int READINGS = 10_000;
  private static final int MOST_WAITS = 100_000;
  private static final long SHORT = 10_000;

  /** For those who extend it. */
  protected NanoClockContract() {}

  /**
   * Returns the clock to test.
   *
   * @return the clock
   */
  protected abstract NanoClock clock();

  /** One thread never sees the clock step back. */
  @Example
  public void nanoTime_oneThread_neverStepsBack() {
    NanoClock clock = clock();
    assertNeverStepsBack(clock);
  }

  /** Nor does any of several. */
  @Example
  public void nanoTime_severalThreads_neverStepsBackForAny() throws Exception {
    NanoClock clock = clock();
    AtOnce.call(
        () -> {
          assertNeverStepsBack(clock);
          return clock;
        });
  }

  private static void assertNeverStepsBack(NanoClock clock) {
    long before = clock.nanoTime();
    for (int i = 0; i < READINGS; i++) {
      long now = clock.nanoTime();
      assertThat(now - before).as("nanoseconds since the last reading").isNotNegative();
      before = now;
    }
  }

  /** Whoever waits, again and again, has waited at last. */
  @Example
  public void awaitNanos_againAndAgain_comesToAnEnd() throws InterruptedException {
    NanoClock clock = clock();
    long from = clock.nanoTime();
    int waits = 0;
    for (long left = SHORT; left > 0; left = SHORT - (clock.nanoTime() - from)) {
      assertThat(++waits).as("waits of at most %d ns in all", SHORT).isLessThan(MOST_WAITS);
      clock.awaitNanos(left);
    }
  }

  /** Nothing to wait for is no reason to wait. */
  @Example
  public void awaitNanos_nothing_returns() throws InterruptedException {
    NanoClock clock = clock();
    clock.awaitNanos(0);
    clock.awaitNanos(-1);
    clock.awaitNanos(Long.MIN_VALUE);
  }

  /** Whoever is interrupted does not wait, and hears of it. */
  @Example
  public void awaitNanos_interrupted_throwsAtOnce() {
    NanoClock clock = clock();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> clock.awaitNanos(Long.MAX_VALUE))
          .isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
