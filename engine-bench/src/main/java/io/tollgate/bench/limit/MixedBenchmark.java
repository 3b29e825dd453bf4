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

/** Calls that are admitted and calls that are denied, in an order that nobody can guess. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class MixedBenchmark {

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

  private Limiter open = organization -> false;
  private Limiter shut = organization -> false;

  /** Made by the harness. */
  public MixedBenchmark() {}

  /**
   * Makes two tenants' limiters, and their buckets. Half and half for all peers: with one limiter
   * that cannot keep up, the faster one would deny more.
   *
   * @param organizations who will call
   */
  @Setup
  public void fill(Organizations organizations) {
    open = Peers.of(peer, Scenarios.OPEN);
    shut = Peers.flooded(peer, Scenarios.SHUT);
    organizations.callOnce(open);
    organizations.callOnce(shut);
  }

  /** Admits one half, and denies the other. */
  @Benchmark
  public boolean half(Traffic traffic, Coin coin) {
    return (coin.toss() ? open : shut).tryAcquire(traffic.next());
  }
}
