package io.tollgate.bench.limit;

import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import java.time.Duration;

/** The limits that the scenarios are played with. */
final class Scenarios {

  /** So fast that no benchmark gets there, and within what every peer can be told. */
  static final RateLimits OPEN = alike(RateLimit.perSecond(1_000_000_000));

  /** Limits as they are sold, the highest there are. Whatever is timed here exceeds them far. */
  static final RateLimits SOLD = Tier.PRIVATE_PERFORMANCE.rateLimits();

  /** One call in a month, so the answer is no from the second call of each organization on. */
  static final RateLimits SHUT =
      RateLimits.of(OPEN.tenant(), both(RateLimit.of(Rate.of(1, Duration.ofDays(30)))));

  /** As fast as the open ones, with buckets that are full again after a millisecond. */
  static final RateLimits BRIEF = alike(RateLimit.perSecond(1_000_000_000).withBurst(1_000_000));

  private Scenarios() {}

  private static RateLimits alike(RateLimit limit) {
    return RateLimits.of(both(limit), both(limit));
  }

  private static LevelLimits both(RateLimit limit) {
    return new LevelLimits(limit, limit);
  }
}
