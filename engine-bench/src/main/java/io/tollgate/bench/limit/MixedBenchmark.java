package io.tollgate.bench.limit;

import io.tollgate.bench.VerdictMix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Calls that are admitted and calls that are denied, in an order that nobody can guess. */
public class MixedBenchmark extends PeerBenchmark {
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
    VerdictMix.tell(2, 1);
  }

  /** Admits one half, and denies the other. */
  @Benchmark
  public boolean half(Traffic traffic, Coin coin) {
    return (coin.toss() ? open : shut).tryAcquire(traffic.next());
  }
}
