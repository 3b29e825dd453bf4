package io.tollgate.bench.limit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * A million organizations in turn, each of which calls again long after its bucket has filled.
 * Whoever forgets full buckets makes one for nearly every call; whoever does not keeps a million.
 */
public class NewcomerBenchmark extends PeerBenchmark {
  /** How many there are, a power of two; a test of the answers takes fewer. */
  int count = 1 << 20;

  private Limiter limiter = organization -> false;

  /** Made by the harness. */
  public NewcomerBenchmark() {}

  /** Makes the limiter, and lets each of them call once. */
  @Setup
  public void fill() {
    limiter = Peers.of(peer, Scenarios.BRIEF);
    Names names = new Names();
    for (int number = 0; number < count; number++) {
      limiter.tryAcquire(names.of(number));
    }
  }

  /** Admits. */
  @Benchmark
  public boolean admit(Pen pen) {
    return limiter.tryAcquire(pen.next(count));
  }
}
