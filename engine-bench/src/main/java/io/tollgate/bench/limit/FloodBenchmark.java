package io.tollgate.bench.limit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Limits as they are sold, under a flood: nearly every call is denied, by the tenant if there are
 * many organizations, by the organization if there are few.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class FloodBenchmark {

  /** Whose limiter. */
  @Param({
    Peers.TOLLGATE,
    Peers.BUCKET4J,
    Peers.RESILIENCE4J,
    Peers.GUAVA,
    Peers.SYNCHRONIZED,
    Peers.FLOOR
  })
  public String peer = Peers.TOLLGATE;

  private Limiter limiter = organization -> false;

  /** Made by the harness. */
  public FloodBenchmark() {}

  /**
   * Makes the limiter, and its buckets.
   *
   * @param organizations who will call
   */
  @Setup
  public void fill(Organizations organizations) {
    limiter = Peers.flooded(peer, Scenarios.SOLD);
    organizations.callOnce(limiter);
  }

  /** Denies. */
  @Benchmark
  public boolean deny(Traffic traffic) {
    return limiter.tryAcquire(traffic.next());
  }
}
