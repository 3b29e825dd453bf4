package io.tollgate.bench.admission;

import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Whole admissions by what a user would build instead, on the very calls of {@code
 * AdmissionBenchmark}.
 */
@State(Scope.Thread)
public class AdmissionPeersBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public AdmissionPeersBenchmark() {}

  /** Spring's patterns, Spring Security's authorities, Bucket4j's buckets. */
  @Benchmark
  public int springAndBucket4j(PeerCalls.Spring calls) {
    return calls.admit(turn++);
  }

  /** Spring's patterns, jCasbin's rules, Bucket4j's buckets. */
  @Benchmark
  public int jcasbinAndBucket4j(PeerCalls.Casbin calls) {
    return calls.admit(turn++);
  }

  /** Spring's patterns, cedar-java's policies, Bucket4j's buckets. */
  @Benchmark
  public int cedarAndBucket4j(PeerCalls.Cedar calls) {
    return calls.admit(turn++);
  }
}
