package io.tollgate.bench.admission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;

/**
 * Two levels of limits from Bucket4j.
 *
 * <p>Expert: buckets in memory without locks, on the clock that cannot be set back; those of
 * organizations in Caffeine without a bound of size, for it would forget drained ones; and since no
 * call takes from two buckets, what the organization gave goes back when the tenant denies.
 */
final class PeerLimits {
  private final Pair tenant;
  private final LoadingCache<String, Pair> organizations;

  /** One bucket for reads, one for writes. */
  private record Pair(Bucket reads, Bucket writes) {

    static Pair of(LevelLimits limits) {
      return new Pair(bucket(limits.read()), bucket(limits.write()));
    }

    Bucket of(CallClass callClass) {
      return callClass == CallClass.READ ? reads : writes;
    }
  }

  PeerLimits(RateLimits limits) {
    LevelLimits own = limits.organization();
    tenant = Pair.of(limits.tenant());
    // All limits here have a burst of one period, so this is longer than a bucket takes to fill.
    organizations =
        Caffeine.newBuilder()
            .expireAfterAccess(own.read().rate().period().plusMinutes(1))
            .build(organization -> Pair.of(own));
  }

  boolean tryAcquire(String organization, CallClass callClass) {
    Bucket own = organizations.get(organization).of(callClass);
    if (!own.tryConsume(1)) {
      return false;
    }
    if (tenant.of(callClass).tryConsume(1)) {
      return true;
    }
    own.addTokens(1);
    return false;
  }

  private static Bucket bucket(RateLimit limit) {
    long calls = limit.rate().calls();
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(limit.burst()).refillGreedy(calls, limit.rate().period()))
        .withNanosecondPrecision()
        .build();
  }
}
