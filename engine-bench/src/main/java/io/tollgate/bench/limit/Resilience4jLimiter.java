package io.tollgate.bench.limit;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resilience4j, composed for two levels. It counts in fixed cycles, here as long as a bucket takes
 * to fill, so a cycle's permissions are the burst. It cannot give back: what the tenant denies has
 * cost the organization a permission.
 */
final class Resilience4jLimiter implements Limiter {
  private final RateLimiter tenant;
  private final RateLimiterConfig own;

  /** Not its registry, that makes a supplier for each look-up and forgets nobody either. */
  private final ConcurrentHashMap<String, RateLimiter> organizations = new ConcurrentHashMap<>();

  Resilience4jLimiter(RateLimits limits) {
    this.tenant = new AtomicRateLimiter("tenant", config(limits.tenant().read()));
    this.own = config(limits.organization().read());
  }

  @Override
  public boolean tryAcquire(String organization) {
    return limiter(organization).acquirePermission() && tenant.acquirePermission();
  }

  /** Looks first: to compute locks the bin, unless the name is the first one in it. */
  private RateLimiter limiter(String organization) {
    RateLimiter known = organizations.get(organization);
    return known != null
        ? known
        : organizations.computeIfAbsent(organization, name -> new AtomicRateLimiter(name, own));
  }

  /** By default a denied caller is parked for up to five seconds; nobody is to wait. */
  private static RateLimiterConfig config(RateLimit limit) {
    return RateLimiterConfig.custom()
        .limitForPeriod(Math.toIntExact(limit.burst()))
        .limitRefreshPeriod(Spans.toFill(limit))
        .timeoutDuration(Duration.ZERO)
        .build();
  }
}
