package io.tollgate.cli;

import io.tollgate.spi.NanoClock;
import java.time.Instant;
import java.time.InstantSource;

/** Clocks that show what each call says. */
final class CallTime implements InstantSource {
  private final VirtualClock monotonic = new VirtualClock();
  private Instant now = Instant.EPOCH;

  void set(AdmitCall call) {
    if (call.atNanos() != null) {
      monotonic.set(call.atNanos());
    }
    now =
        call.epochSeconds() == null
            ? InstantSource.system().instant()
            : Instant.ofEpochSecond(Math.min(call.epochSeconds(), LATEST));
  }

  /** The latest second whose milliseconds are a number. */
  private static final long LATEST = Long.MAX_VALUE / 1_000;

  NanoClock monotonic() {
    return monotonic;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
