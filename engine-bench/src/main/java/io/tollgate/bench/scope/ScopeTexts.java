package io.tollgate.bench.scope;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 512 claims of ten scopes each, all of them scopes of an API. */
@State(Scope.Benchmark)
public class ScopeTexts {
  static final int COUNT = 512;
  private static final int SCOPES = 10;

  final String[] texts =
      IntStream.range(0, COUNT).mapToObj(ScopeTexts::text).toArray(String[]::new);

  /** Made by the harness. */
  public ScopeTexts() {}

  private static String text(int first) {
    return IntStream.range(first, first + SCOPES)
        .mapToObj(Ledger::scope)
        .collect(Collectors.joining(" "));
  }
}
