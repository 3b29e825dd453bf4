package io.tollgate.cli;

import io.tollgate.spi.NanoClock;

/** A clock that shows what each call says. */
final class VirtualClock implements NanoClock {
  private long nanos;

  void set(long time) {
    nanos = time;
  }

  @Override
  public long nanoTime() {
    return nanos;
  }
}
