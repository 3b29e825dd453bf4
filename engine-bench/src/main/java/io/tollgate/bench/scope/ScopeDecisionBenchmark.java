package io.tollgate.bench.scope;

import io.tollgate.TokenDecision;
import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Whole decisions about tokens: client, API, grant and roles are found by their names, every rule
 * is judged and the answer is an object. Only its own kind beside it: with tenants of 10 and of
 * 100,000 clients it should take the same time.
 */
@State(Scope.Thread)
public class ScopeDecisionBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public ScopeDecisionBenchmark() {}

  /** Decides. */
  @Benchmark
  public TokenDecision decide(Requests requests) {
    return requests.engine.decide(requests.request(turn++));
  }
}
