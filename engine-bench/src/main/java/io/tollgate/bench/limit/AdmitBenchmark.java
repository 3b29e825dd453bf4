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

/** Everybody is admitted by both levels. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class AdmitBenchmark {

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
  public AdmitBenchmark() {}

  /**
   * Makes the limiter, and its buckets.
   *
   * @param organizations who will call
   */
  @Setup
  public void fill(Organizations organizations) {
    limiter = Peers.of(peer, Scenarios.OPEN);
    organizations.callOnce(limiter);
  }

  /** Admits. */
  @Benchmark
  public boolean admit(Traffic traffic) {
    return limiter.tryAcquire(traffic.next());
  }
}
