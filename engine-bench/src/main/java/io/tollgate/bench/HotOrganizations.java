package io.tollgate.bench;

import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import java.time.Duration;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * 64 organizations that call all the time, of limiters that admit all or deny all. Ids come in turn
 * as strings of their own, as from a token, never as the objects that the limiter holds.
 */
@State(Scope.Benchmark)
public class HotOrganizations {
  static final int COUNT = 64;

  /** So fast that no benchmark gets there. */
  private static final RateLimits OPEN =
      RateLimits.of(
          LevelLimits.perSecond(1_000_000_000, 1_000_000_000),
          LevelLimits.perSecond(1_000_000_000, 1_000_000_000));

  /** One call in a month: the first one is admitted in the setup. */
  private static final RateLimit SHUT = RateLimit.of(Rate.of(1, Duration.ofDays(30)));

  /** Admits everything. */
  final RateLimiter open = Tollgate.rateLimiter().limits(OPEN).build();

  /** Denies everything, by the organization. */
  final RateLimiter shut =
      Tollgate.rateLimiter()
          .limits(RateLimits.of(Tier.PRIVATE_PERFORMANCE.rateLimits().tenant(), both(SHUT)))
          .build();

  final OrganizationLimiter[] openHandles = new OrganizationLimiter[COUNT];
  final OrganizationLimiter[] shutHandles = new OrganizationLimiter[COUNT];

  private final String[] ids = new String[COUNT];

  /** Made by the harness. */
  public HotOrganizations() {}

  /** Makes the buckets. */
  @Setup
  public void callOnce() {
    IntStream.range(0, COUNT)
        .forEach(
            i -> {
              String id = "org_b7Kx2MnQ9vTz" + (1_000 + i);
              ids[i] = new String(id.toCharArray());
              open.tryAcquire(id, CallClass.READ);
              shut.tryAcquire(id, CallClass.READ);
              openHandles[i] = open.organization(id);
              shutHandles[i] = shut.organization(id);
            });
  }

  String id(int turn) {
    return ids[turn & (COUNT - 1)];
  }

  private static LevelLimits both(RateLimit limit) {
    return new LevelLimits(limit, limit);
  }
}
