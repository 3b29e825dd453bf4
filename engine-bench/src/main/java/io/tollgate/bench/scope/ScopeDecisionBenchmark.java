package io.tollgate.bench.scope;

import io.tollgate.TokenDecision;
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
 * Whole decisions about tokens: client, API, grant and roles are found by their names, every rule
 * is judged and the answer is an object. Only its own kind beside it: with tenants of 10 and of
 * 100,000 clients it should take the same time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class ScopeDecisionBenchmark {
  private int turn;

  /** Made by the harness. */
  public ScopeDecisionBenchmark() {}

  /** Decides. */
  @Benchmark
  public TokenDecision decide(Requests requests) {
    return requests.engine.decide(requests.request(turn++));
  }
}
