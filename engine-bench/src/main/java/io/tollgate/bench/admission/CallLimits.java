package io.tollgate.bench.admission;

import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import java.time.Duration;

/** The limits of the calls, the same for the engine and for its peers. */
final class CallLimits {

  /** So fast that no benchmark gets there. */
  static final RateLimits OPEN = RateLimits.of(alike(perSecond()), alike(perSecond()));

  /**
   * One call in a month for each organization: spent, it is denied as any empty bucket is. A limit
   * of nothing would be denied without a look at a bucket, which peers do not have.
   */
  static final RateLimits SPENT =
      RateLimits.of(OPEN.tenant(), alike(RateLimit.of(Rate.of(1, Duration.ofDays(30)))));

  private CallLimits() {}

  private static RateLimit perSecond() {
    return RateLimit.perSecond(1_000_000_000);
  }

  private static LevelLimits alike(RateLimit limit) {
    return new LevelLimits(limit, limit);
  }
}
