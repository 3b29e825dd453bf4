package io.tollgate.bench.admission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.tollgate.limit.CallClass;
import java.time.Duration;

/**
 * Two levels of limits from Bucket4j.
 *
 * <p>Expert: buckets in memory without locks, on the clock that cannot be set back; those of
 * organizations in Caffeine without a bound of size, for it would forget drained ones; and since no
 * call takes from two buckets, what the organization gave goes back when the tenant denies.
 */
final class PeerLimits {
  private static final long OPEN = 1_000_000_000;

  private final Pair tenant = Pair.of(OPEN, Duration.ofSeconds(1));
  private final LoadingCache<String, Pair> organizations;

  /** One bucket for reads, one for writes. */
  private record Pair(Bucket reads, Bucket writes) {

    static Pair of(long calls, Duration period) {
      return new Pair(bucket(calls, period), bucket(calls, period));
    }

    Bucket of(CallClass callClass) {
      return callClass == CallClass.READ ? reads : writes;
    }
  }

  private PeerLimits(long calls, Duration period) {
    organizations =
        Caffeine.newBuilder()
            .expireAfterAccess(period.plusMinutes(1))
            .build(organization -> Pair.of(calls, period));
  }

  /** Admits everything. */
  static PeerLimits open() {
    return new PeerLimits(OPEN, Duration.ofSeconds(1));
  }

  /** One call in a month for each organization. */
  static PeerLimits shut() {
    return new PeerLimits(1, Duration.ofDays(30));
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

  private static Bucket bucket(long calls, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, period))
        .withNanosecondPrecision()
        .build();
  }
}
