package io.tollgate.bench.scope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tollgate.bench.NanosPerCall;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Scope texts of ten, read into sets. The engine itself never does it on the way of a call: there
 * it looks for a scope in the text where it stands, which {@code AdmissionBenchmark} measures.
 */
@State(Scope.Thread)
public class ScopeTextBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public ScopeTextBenchmark() {}

  /** Reads a token's claim, leniently. */
  @Benchmark
  public TokenScopes parse(ScopeTexts texts) {
    return TokenScopes.parse(texts.texts[turn++ & (ScopeTexts.COUNT - 1)]);
  }

  /** Reads a token's claim for one API, most of them not for the first time. */
  @Benchmark
  public TokenScopes read(ScopeTexts texts) {
    return texts.reader.read(texts.texts[turn++ & (ScopeTexts.COUNT - 1)]);
  }

  /** The same, each text a string of its own; making it is part of what is measured. */
  @Benchmark
  public TokenScopes readFresh(ScopeTexts texts) {
    return texts.reader.read(new String(texts.bytes[turn++ & (ScopeTexts.COUNT - 1)], ISO_8859_1));
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
