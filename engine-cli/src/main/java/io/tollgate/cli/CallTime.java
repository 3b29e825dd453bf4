package io.tollgate.cli;

import io.tollgate.spi.NanoClock;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Clocks that show what each call says. */
final class CallTime implements InstantSource {
  /** The latest second whose milliseconds are a number. */
  private static final long LATEST = Long.MAX_VALUE / 1_000;

  private final VirtualClock monotonic = new VirtualClock();
  private Instant now = Instant.EPOCH;

  /** Goes on to the time of a call; if that has passed, stays and returns what is wrong. */
  @Nullable String advance(AdmitCall call) {
    String problem = call.atNanos() == null ? null : monotonic.advance(call.atNanos());
    if (problem == null) {
      now = timeOfDay(call);
    }
    return problem;
  }

  private static Instant timeOfDay(AdmitCall call) {
    return call.epochSeconds() == null
        ? InstantSource.system().instant()
        : Instant.ofEpochSecond(Math.min(call.epochSeconds(), LATEST));
  }

  NanoClock monotonic() {
    return monotonic;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
