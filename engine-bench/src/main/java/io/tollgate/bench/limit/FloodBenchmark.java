package io.tollgate.bench.limit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Limits as they are sold, under a flood: nearly every call is denied, by the tenant if there are
 * many organizations, by the organization if there are few.
 */
public class FloodBenchmark extends PeerBenchmark {
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
