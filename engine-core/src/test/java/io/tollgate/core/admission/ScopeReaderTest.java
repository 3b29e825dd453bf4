package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.scope.ScopeReader;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScopeReaderTest {

  private final ScopeReader reader = ScopeReader.of(ScopeSet.of("a", "b", "read:a", "A"));

  /** Texts of few parts, so that many are read again, by the same reader. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a", "b", "read:a", "A", "c", " ", "\t", "é", "read:")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join(" ", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property
  void read_isParse_howeverOftenAndWhateverWasReadBefore(@ForAll("texts") List<String> texts) {
    List<String> twice = new ArrayList<>(texts);
    twice.addAll(texts);
    for (String text : twice) {
      TokenScopes read = reader.read(fresh(text));
      TokenScopes parsed = TokenScopes.parse(text);
      assertThat(read).isEqualTo(parsed);
      assertThat(read.scopes().toList()).isEqualTo(parsed.scopes().toList());
    }
  }

  @Test
  void read_knownScopes_isTheVerySameForTheSameCharacters() {
    TokenScopes first = reader.read(fresh("b a"));

    assertThat(reader.read(fresh("b a"))).isSameAs(first);
    assertThat(reader.read("a b")).isNotSameAs(first).isEqualTo(first);
    assertThat(reader.read("b  a")).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void read_unknownScopeOrPart_isReadButNotKept() {
    assertThat(reader.read("a z").scopes().toList()).containsExactly("a", "z");
    assertThat(reader.read("a z")).isNotSameAs(reader.read("a z"));
    assertThat(reader.read("a é")).isNotSameAs(reader.read("a é"));
    assertThat(reader.read("a é").ignored()).containsExactly("é");
  }

  @Test
  void read_longText_isReadButNotKept() {
    String text = "a" + " ".repeat(2_000) + "b";

    assertThat(reader.read(text)).isEqualTo(TokenScopes.parse(text)).isNotSameAs(reader.read(text));
  }

  @Test
  void read_moreTextsThanAreKept_staysRight() {
    List<String> names = IntStream.range(0, 100).mapToObj(i -> "s" + i).toList();
    ScopeReader many = ScopeReader.of(ScopeSet.copyOf(names));
    for (int round = 0; round < 2; round++) {
      for (String first : names) {
        for (String second : names) {
          String text = first + " " + second;
          assertThat(many.read(text).scopes()).isEqualTo(ScopeSet.of(first, second));
        }
      }
    }
  }

  @Test
  void read_byManyThreads_isEachTimeWhatTheTextSays() {
    List<String> names = IntStream.range(0, 60).mapToObj(i -> "s" + i).toList();
    ScopeReader shared = ScopeReader.of(ScopeSet.copyOf(names));
    List<CompletableFuture<Void>> readers =
        IntStream.range(0, 4)
            .mapToObj(shift -> CompletableFuture.runAsync(() -> readAll(shared, names, shift)))
            .toList();

    readers.forEach(CompletableFuture::join);
  }

  private static void readAll(ScopeReader reader, List<String> names, int shift) {
    for (int i = 0; i < 100_000; i++) {
      String first = names.get((i + shift) % names.size());
      String second = names.get(i / names.size() % names.size());
      assertThat(reader.read(first + " " + second).scopes().contains(second)).isTrue();
    }
  }

  private static String fresh(String text) {
    return new String(text.toCharArray());
  }
}
