package io.tollgate.bench.limit;

import com.google.common.util.concurrent.RateLimiter;
import io.tollgate.limit.RateLimits;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Guava, composed for two levels. Its burst is what a second at rest leaves, at most: a new limiter
 * has none, and admits one call. It cannot give back: what the tenant denies has cost the
 * organization a permit.
 */
final class GuavaLimiter implements Limiter {
  private final RateLimiter tenant;
  private final double own;
  private final ConcurrentHashMap<String, RateLimiter> organizations = new ConcurrentHashMap<>();

  GuavaLimiter(RateLimits limits) {
    this.tenant = RateLimiter.create(Spans.perSecond(limits.tenant().read()));
    this.own = Spans.perSecond(limits.organization().read());
  }

  /** Without a time to wait: who gets no permit now gets none. */
  @Override
  public boolean tryAcquire(String organization) {
    return limiter(organization).tryAcquire() && tenant.tryAcquire();
  }

  /** Looks first: to compute locks the bin, unless the name is the first one in it. */
  private RateLimiter limiter(String organization) {
    RateLimiter known = organizations.get(organization);
    return known != null
        ? known
        : organizations.computeIfAbsent(organization, name -> RateLimiter.create(own));
  }
}
