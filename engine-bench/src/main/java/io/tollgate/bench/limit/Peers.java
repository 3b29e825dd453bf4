package io.tollgate.bench.limit;

import io.github.bucket4j.TimeMeter;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.spi.NanoClock;

/** The limiters by the names that benchmarks and reports know them by. */
final class Peers {
  static final String TOLLGATE = "tollgate";
  static final String BUCKET4J = "bucket4j";
  static final String RESILIENCE4J = "resilience4j";
  static final String GUAVA = "guava";
  static final String SYNCHRONIZED = "synchronized";
  static final String FLOOR = "floor";

  private Peers() {}

  /** A limiter that admits what the limits let through. */
  static Limiter of(String peer, RateLimits limits) {
    return peer.equals(FLOOR) ? Floor.admitting() : judging(peer, limits);
  }

  /** A limiter for limits that are to be exceeded nearly always. */
  static Limiter flooded(String peer, RateLimits limits) {
    return peer.equals(FLOOR) ? Floor.denying() : judging(peer, limits);
  }

  static Limiter tollgate(RateLimits limits, NanoClock clock) {
    // It sweeps as callers come: nothing to switch on.
    RateLimiter limiter = Tollgate.rateLimiter().limits(limits).clock(clock).build();
    return organization -> LimitCode.isAdmitted(limiter.tryAcquire(organization, CallClass.READ));
  }

  private static Limiter judging(String peer, RateLimits limits) {
    return switch (peer) {
      case TOLLGATE -> tollgate(limits, NanoClock.system());
      case BUCKET4J -> new Bucket4jLimiter(limits, TimeMeter.SYSTEM_NANOTIME);
      case RESILIENCE4J -> new Resilience4jLimiter(limits);
      case GUAVA -> new GuavaLimiter(limits);
      case SYNCHRONIZED -> new SynchronizedLimiter(limits, NanoClock.system());
      default -> throw new IllegalArgumentException("peer must be known: peer=" + peer);
    };
  }
}
