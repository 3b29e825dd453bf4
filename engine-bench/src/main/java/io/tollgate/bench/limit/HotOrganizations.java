package io.tollgate.bench.limit;

import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimiter;
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

  /** Admits everything. */
  final RateLimiter open = Tollgate.rateLimiter().limits(Scenarios.OPEN).build();

  /** Denies everything, by the organization. */
  final RateLimiter shut = Tollgate.rateLimiter().limits(Scenarios.SHUT).build();

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
}
