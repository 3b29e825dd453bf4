package io.tollgate.bench.limit;

import io.tollgate.limit.RateLimit;
import io.tollgate.spi.NanoClock;

/** A token bucket as textbooks have it: a number of tokens, the time of the last look, a lock. */
final class TextbookBucket {
  private final NanoClock clock;
  private final double burst;
  private final double perNano;
  private double tokens;
  private long last;

  TextbookBucket(RateLimit limit, NanoClock clock) {
    this.clock = clock;
    this.burst = limit.burst();
    this.perNano = Spans.perSecond(limit) / 1e9;
    this.tokens = burst;
    this.last = clock.nanoTime();
  }

  synchronized boolean tryTake() {
    long now = clock.nanoTime();
    tokens = Math.min(burst, tokens + (now - last) * perNano);
    last = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  synchronized void giveBack() {
    tokens = Math.min(burst, tokens + 1);
  }
}
