package io.tollgate.spi;

import java.util.concurrent.locks.LockSupport;

/**
 * A monotonic clock: it measures time that passes, from an origin that means nothing. Any origin
 * will do, negative ones and one close to {@link Long#MAX_VALUE} too.
 *
 * <p>Implementations must be safe for any number of threads. A clock that steps back makes limits
 * stricter for as long as it takes to catch up, and never looser, unless the limits change or a
 * call is given back in the meantime: then what was admitted at times yet to come again is
 * forgotten beyond one burst, or beyond the cost given back. One that leaps forward gives away at
 * most what the leap is worth, once.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface NanoClock {

  /**
   * Returns the time.
   *
   * @return nanoseconds since the origin
   */
  long nanoTime();

  /**
   * Lets time pass for the calling thread. May return early: whoever waits looks at the clock
   * again. The default parks the thread, which a virtual thread can do without holding anything.
   *
   * @param nanos how long, in nanoseconds; 0 or less returns at once
   * @throws InterruptedException if the thread is or gets interrupted
   */
  default void awaitNanos(long nanos) throws InterruptedException {
    if (!Thread.currentThread().isInterrupted() && nanos > 0) {
      LockSupport.parkNanos(this, nanos);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while waiting for a limit");
    }
  }

  /**
   * Returns the clock of the machine, always the same one.
   *
   * @return {@link System#nanoTime()}
   */
  static NanoClock system() {
    return SystemClock.INSTANCE;
  }
}
