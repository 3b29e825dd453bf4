package io.tollgate.bench.admission;

import io.tollgate.admission.Admission;
import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whole admissions from raw strings, beside a bare read of the clock. */
@State(Scope.Thread)
public class AdmissionBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public AdmissionBenchmark() {}

  /** The floor. */
  @Benchmark
  public long clock() {
    return System.nanoTime();
  }

  /** Both clocks that an admission reads: one for tokens, one for limits. */
  @Benchmark
  public long bothClocks() {
    return System.nanoTime() + System.currentTimeMillis();
  }

  /** Admits, by kept handles. */
  @Benchmark
  public long admittedByHandle(ApiCalls calls) {
    return calls.tryByHandle(turn++);
  }

  /** Throttles, by kept handles. */
  @Benchmark
  public long throttledByHandle(ApiCalls calls) {
    return calls.tryThrottledByHandle(turn++);
  }

  /** Admits. */
  @Benchmark
  public long admitted(ApiCalls calls) {
    return calls.open.tryAdmit(calls.good(turn++));
  }

  /** Admits, where not even a flight recording could hear of it. */
  @Benchmark
  public long admittedUnheard(ApiCalls calls) {
    return calls.unheard.tryAdmit(calls.good(turn++));
  }

  /** Refuses, for a scope that is missing. */
  @Benchmark
  public long refused(ApiCalls calls) {
    return calls.open.tryAdmit(calls.withoutScope(turn++));
  }

  /** Refuses, for a token that has expired. */
  @Benchmark
  public long refusedToken(ApiCalls calls) {
    return calls.open.tryAdmit(calls.expired(turn++));
  }

  /** Throttles. */
  @Benchmark
  public long throttled(ApiCalls calls) {
    return calls.spent.tryAdmit(calls.good(turn++));
  }

  /** Admits, with the whole answer as an object. */
  @Benchmark
  public Admission admittedInFull(ApiCalls calls) {
    return calls.open.admit(calls.good(turn++));
  }
}
