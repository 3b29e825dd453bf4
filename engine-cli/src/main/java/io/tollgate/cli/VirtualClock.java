package io.tollgate.cli;

import io.tollgate.spi.NanoClock;
import org.jspecify.annotations.Nullable;

/** A clock that shows what each call says, and never goes back. */
final class VirtualClock implements NanoClock {
  private long nanos;

  /** Goes on to a time; if that has passed, stays and returns what is wrong. */
  @Nullable String advance(long time) {
    if (time < nanos) {
      return "`at_ns` must not decrease: " + time + " after " + nanos;
    }
    nanos = time;
    return null;
  }

  @Override
  public long nanoTime() {
    return nanos;
  }
}
