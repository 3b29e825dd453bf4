package io.tollgate.bench.admission;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole admissions by what a user would build instead, on the very calls of {@code
 * AdmissionBenchmark}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class AdmissionPeersBenchmark {
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
