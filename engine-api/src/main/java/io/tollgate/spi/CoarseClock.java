package io.tollgate.spi;

import static java.util.Objects.requireNonNull;

/**
 * A clock that stands still between ticks, so that reading it costs next to nothing. Somebody must
 * tick it, typically a scheduled task every half millisecond: this library starts no thread.
 *
 * <p>It may be given to a limiter for admitting only. What it would deny is judged again by the
 * exact clock, so nobody is denied by it. In return a window w may admit up to burst + (w + d) ×
 * rate, where d is the longest time between two ticks.
 *
 * @since 0.1.0
 */
public final class CoarseClock implements NanoClock {

  private final NanoClock exact;
  private volatile long time;

  private CoarseClock(NanoClock exact) {
    this.exact = exact;
    this.time = exact.nanoTime();
  }

  /**
   * Returns a clock that follows another one at its ticks.
   *
   * @param exact the clock to follow, the very one that the limiter has
   * @return a clock that shows the present
   */
  public static CoarseClock of(NanoClock exact) {
    return new CoarseClock(requireNonNull(exact, "exact"));
  }

  /** Takes over the exact time. */
  public void tick() {
    time = exact.nanoTime();
  }

  /**
   * Tells whether this is the clock it takes the time from.
   *
   * @param clock a clock
   * @return true if it is the very one
   */
  public boolean follows(NanoClock clock) {
    return exact.equals(clock);
  }

  @Override
  public long nanoTime() {
    return time;
  }
}
