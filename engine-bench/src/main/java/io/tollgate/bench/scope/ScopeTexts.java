package io.tollgate.bench.scope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tollgate.scope.ScopeReader;
import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 512 claims of ten scopes each, no two of them alike, all of them scopes of an API. */
@State(Scope.Benchmark)
public class ScopeTexts {
  static final int COUNT = 512;
  private static final int SCOPES = 10;

  final String[] texts =
      IntStream.range(0, COUNT).mapToObj(ScopeTexts::text).toArray(String[]::new);

  final byte[][] bytes =
      Stream.of(texts).map(text -> text.getBytes(ISO_8859_1)).toArray(byte[][]::new);

  final ScopeReader reader = ScopeReader.of(ScopeSet.copyOf(all()));

  /** Has the reader read each text once, as another string: it must not hold those it is asked. */
  public ScopeTexts() {
    Stream.of(texts).map(Ledger::fresh).forEach(reader::read);
  }

  private static String text(int seed) {
    List<String> scopes = new ArrayList<>(all());
    Collections.shuffle(scopes, new Random(seed));
    return String.join(" ", scopes.subList(0, SCOPES));
  }

  private static List<String> all() {
    return Ledger.names(IntStream.range(0, Ledger.SCOPES).toArray());
  }
}
