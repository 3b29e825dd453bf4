package io.tollgate.bench.limit;

import io.tollgate.limit.RateLimits;
import io.tollgate.spi.NanoClock;
import java.util.concurrent.ConcurrentHashMap;

/** Textbook buckets in a map, composed for two levels: what one writes without a library. */
final class SynchronizedLimiter implements Limiter {
  private final RateLimits limits;
  private final NanoClock clock;
  private final TextbookBucket tenant;
  private final ConcurrentHashMap<String, TextbookBucket> organizations = new ConcurrentHashMap<>();

  SynchronizedLimiter(RateLimits limits, NanoClock clock) {
    this.limits = limits;
    this.clock = clock;
    this.tenant = new TextbookBucket(limits.tenant().read(), clock);
  }

  /** The organization first, so that whom it denies holds nothing that others wait for. */
  @Override
  public boolean tryAcquire(String organization) {
    TextbookBucket own = bucket(organization);
    if (!own.tryTake()) {
      return false;
    }
    if (tenant.tryTake()) {
      return true;
    }
    own.giveBack();
    return false;
  }

  /** Looks first: to compute locks the bin, unless the name is the first one in it. */
  private TextbookBucket bucket(String organization) {
    TextbookBucket known = organizations.get(organization);
    return known != null
        ? known
        : organizations.computeIfAbsent(
            organization, name -> new TextbookBucket(limits.organization().read(), clock));
  }
}
