package io.tollgate.testkit;

import static java.util.Objects.requireNonNull;

import io.tollgate.spi.NanoClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that a test moves. It is the limiter's monotonic clock and the engine's wall clock in
 * one, so that both always agree.
 *
 * <p>There are two kinds. With {@link #create} whoever waits moves the clock, and goes on at once:
 * for tests of one thread. With {@link #held} whoever waits is held until another thread has moved
 * the clock far enough: for tests of several. Neither ever sleeps.
 *
 * @since 0.1.0
 */
public final class ManualClock implements NanoClock, InstantSource {
  /** A second in nanoseconds. */
  public static final long SECOND = 1_000_000_000;

  /** Whole, and late enough for tokens to have been issued before it. */
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Instant start;
  private final long origin;
  private final boolean held;
  private final AtomicLong time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int waiting;

  private ManualClock(Instant start, long origin, boolean held) {
    this.start = requireNonNull(start, "start");
    this.origin = origin;
    this.held = held;
    this.time = new AtomicLong(origin);
  }

  /**
   * Returns a clock that whoever waits moves.
   *
   * @return a clock that shows 0, and the start of 2026
   */
  public static ManualClock create() {
    return new ManualClock(START, 0, false);
  }

  /**
   * Returns a clock that holds whoever waits until it was moved.
   *
   * @return a clock that shows 0, and the start of 2026
   */
  public static ManualClock held() {
    return new ManualClock(START, 0, true);
  }

  /**
   * Returns a clock of the same kind that starts at another time of the wall.
   *
   * @param other the time it starts at
   * @return a clock that has not been moved
   */
  public ManualClock startingAt(Instant other) {
    return new ManualClock(other, origin, held);
  }

  /**
   * Returns a clock of the same kind with another origin. A monotonic clock may have any, and one
   * close to {@link Long#MAX_VALUE} finds out who compares times instead of their difference.
   *
   * @param nanos what {@link #nanoTime} shows at first
   * @return a clock that has not been moved
   */
  public ManualClock withOrigin(long nanos) {
    return new ManualClock(start, nanos, held);
  }

  /**
   * Moves the clock, and lets go of those who have waited long enough.
   *
   * @param step how far; a negative one is a clock that steps back
   */
  public void advance(Duration step) {
    advanceNanos(step.toNanos());
  }

  /**
   * Moves the clock, and lets go of those who have waited long enough.
   *
   * @param nanos how far, in nanoseconds; negative ones are a clock that steps back
   */
  public void advanceNanos(long nanos) {
    time.addAndGet(nanos);
    if (held) {
      signal();
    }
  }

  @Override
  public long nanoTime() {
    return time.get();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(time.get() - origin);
  }

  @Override
  public void awaitNanos(long nanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while waiting for a manual clock");
    }
    if (nanos > 0 && held) {
      awaitMoves(nanos);
    } else if (nanos > 0) {
      advanceNanos(nanos);
    }
  }

  private void awaitMoves(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long from = time.get();
      waiting++;
      changed.signalAll();
      try {
        while (time.get() - from < nanos) {
          changed.await();
        }
      } finally {
        waiting--;
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until threads are held by the clock: then it is time to move it.
   *
   * @param threads how many at least
   * @param patience how long, by the machine's clock, until the test fails
   * @throws InterruptedException if the thread gets interrupted
   * @throws AssertionError if fewer came
   */
  public void awaitWaiting(int threads, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (waiting < threads) {
        if (left <= 0) {
          throw new AssertionError(
              "threads must wait for the clock: expected=%d, waiting=%d"
                  .formatted(threads, waiting));
        }
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "ManualClock[instant=%s, nanoTime=%d]".formatted(instant(), nanoTime());
  }
}
