package io.tollgate.bench.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import java.time.Duration;

/**
 * Bucket4j, composed for two levels. It has no call over several buckets; its advice is to give
 * back with {@code addTokens}.
 */
final class Bucket4jLimiter implements Limiter {

  /** Beyond the time to fill, so that buckets of callers who come back are seldom made anew. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final TimeMeter clock;
  private final Bucket tenant;
  private final LoadingCache<String, Bucket> organizations;

  Bucket4jLimiter(RateLimits limits, TimeMeter clock) {
    this.clock = clock;
    this.tenant = bucket(bandwidth(limits.tenant().read()));
    RateLimit own = limits.organization().read();
    Bandwidth shared = bandwidth(own);
    // By time at rest and not by number: a cache that is full drops newcomers first, and a drained
    // bucket that is dropped comes back full. Time to fill at least, for the same reason.
    this.organizations =
        Caffeine.newBuilder()
            .expireAfterAccess(Spans.toFill(own).plus(REST))
            .build(organization -> bucket(shared));
  }

  /** The organization first, so that whom it denies holds nothing that others wait for. */
  @Override
  public boolean tryAcquire(String organization) {
    Bucket own = organizations.get(organization);
    if (!own.tryConsume(1)) {
      return false;
    }
    if (tenant.tryConsume(1)) {
      return true;
    }
    own.addTokens(1);
    return false;
  }

  /**
   * Lock-free is the default strategy. The default clock counts milliseconds of wall time: slower
   * to refill, and wrong when it is set; so the clock is given.
   */
  private Bucket bucket(Bandwidth bandwidth) {
    return Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(clock).build();
  }

  private static Bandwidth bandwidth(RateLimit limit) {
    return Bandwidth.builder()
        .capacity(limit.burst())
        .refillGreedy(limit.rate().calls(), limit.rate().period())
        .build();
  }
}
