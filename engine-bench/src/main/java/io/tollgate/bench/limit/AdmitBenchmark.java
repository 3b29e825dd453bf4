package io.tollgate.bench.limit;

import io.tollgate.bench.VerdictMix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Everybody is admitted by both levels. */
public class AdmitBenchmark extends PeerBenchmark {
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
    VerdictMix.tell(1, 1);
  }

  /** Admits. */
  @Benchmark
  public boolean admit(Traffic traffic) {
    return limiter.tryAcquire(traffic.next());
  }
}
