package io.tollgate.bench.limit;

import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A scenario that every limiter plays, each set up with the same limits. */
@State(Scope.Benchmark)
public abstract class PeerBenchmark extends NanosPerCall {

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

  /** For scenarios. */
  PeerBenchmark() {}
}
