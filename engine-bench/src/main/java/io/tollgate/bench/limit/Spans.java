package io.tollgate.bench.limit;

import io.tollgate.limit.RateLimit;
import java.time.Duration;

/** Times that peers ask for where Tollgate takes a limit. */
final class Spans {

  private Spans() {}

  /** The time in which an empty bucket becomes full: burst / rate, rounded up. */
  static Duration toFill(RateLimit limit) {
    return limit
        .rate()
        .period()
        .multipliedBy(limit.burst())
        .plusNanos(limit.rate().calls() - 1)
        .dividedBy(limit.rate().calls());
  }

  /** How many calls come back in a second. */
  static double perSecond(RateLimit limit) {
    return limit.rate().calls() * 1e9 / limit.rate().period().toNanos();
  }
}
