package io.tollgate.bench.scope;

import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
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
 * Scope texts of ten, read into sets. The engine itself never does it on the way of a call: there
 * it looks for a scope in the text where it stands, which {@code AdmissionBenchmark} measures.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class ScopeTextBenchmark {
  private int turn;

  /** Made by the harness. */
  public ScopeTextBenchmark() {}

  /** Reads a token's claim, leniently. */
  @Benchmark
  public TokenScopes parse(ScopeTexts texts) {
    return TokenScopes.parse(texts.texts[turn++ & (ScopeTexts.COUNT - 1)]);
  }

  /** Reads a request's parameter, strictly. */
  @Benchmark
  public ScopeSet parseStrictly(ScopeTexts texts) {
    return ScopeSet.parse(texts.texts[turn++ & (ScopeTexts.COUNT - 1)]);
  }

  /** Peer: Nimbus, lenient too. */
  @Benchmark
  public com.nimbusds.oauth2.sdk.Scope nimbus(ScopeTexts texts) {
    return com.nimbusds.oauth2.sdk.Scope.parse(texts.texts[turn++ & (ScopeTexts.COUNT - 1)]);
  }
}
