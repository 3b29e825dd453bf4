package io.tollgate.core.limit;

import io.tollgate.spi.NanoClock;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves; who waits moves it, too. */
final class ManualClock implements NanoClock {

  static final long SECOND = 1_000_000_000;

  private final AtomicLong time;

  ManualClock() {
    this(0);
  }

  ManualClock(long origin) {
    this.time = new AtomicLong(origin);
  }

  void advance(long nanos) {
    time.addAndGet(nanos);
  }

  @Override
  public long nanoTime() {
    return time.get();
  }

  @Override
  public void awaitNanos(long nanos) {
    advance(nanos);
  }
}
