package io.tollgate.bench.limit;

import io.tollgate.bench.NanosPerCall;
import io.tollgate.limit.CallClass;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The limiter on 64 hot organizations, beside a bare read of the clock, its floor. Ids are strings
 * that their callers kept; see {@code Names} for those that are new with every call.
 */
@State(Scope.Thread)
public class LimiterBenchmark extends NanosPerCall {
  private final AtomicLong organization = new AtomicLong();
  private final AtomicLong tenant = new AtomicLong();
  private int turn;

  /** Made by the harness. */
  public LimiterBenchmark() {}

  /** The floor. */
  @Benchmark
  public long clock() {
    return System.nanoTime();
  }

  /** The floor of an admission: the clock, and one exchange for each level. */
  @Benchmark
  public boolean clockAndTwoExchanges() {
    long now = System.nanoTime();
    return organization.compareAndSet(organization.getPlain(), now)
        && tenant.compareAndSet(tenant.getPlain(), now);
  }

  /** Admits, found by a kept handle. */
  @Benchmark
  public long admitByHandle(HotOrganizations organizations) {
    return organizations.openHandles[turn++ & (HotOrganizations.COUNT - 1)].tryAcquire(
        CallClass.READ);
  }

  /** Admits, found by id. */
  @Benchmark
  public long admitById(HotOrganizations organizations) {
    return organizations.open.tryAcquire(organizations.id(turn++), CallClass.READ);
  }

  /** Denies, found by a kept handle. */
  @Benchmark
  public long denyByHandle(HotOrganizations organizations) {
    return organizations.shutHandles[turn++ & (HotOrganizations.COUNT - 1)].tryAcquire(
        CallClass.READ);
  }

  /** Denies, found by id. */
  @Benchmark
  public long denyById(HotOrganizations organizations) {
    return organizations.shut.tryAcquire(organizations.id(turn++), CallClass.READ);
  }
}
