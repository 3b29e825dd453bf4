package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.RequestedScope;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.ScopeSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Scope sets are sets, and scope text is read as RFC 6749 writes it and in no other way. */
final class ScopeSetProperties {
  /** The grammar of RFC 6749, section 3.3, written down a second time. */
  private static final Pattern SCOPE =
      Pattern.compile("([\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*)?");

  /** Few names, so that sets have members in common. */
  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("a", "b", "read:a", "READ:A", "~", "!", "[x]", "read", "c", "d")
        .list()
        .ofMaxSize(9);
  }

  /** Texts that are nearly scopes. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> strange =
        Arbitraries.of("a", "b:c", " ", " ", "  ", "\t", "\n", "\"", "\\", "\u007f", "é", "\u0000");
    return strange.list().ofMaxSize(6).map(parts -> String.join("", parts));
  }

  @Property
  void parse_isTheInverseOfToString(@ForAll("names") List<String> names) {
    ScopeSet scopes = ScopeSet.copyOf(names);
    assertThat(ScopeSet.parse(scopes.toString())).isEqualTo(scopes);
    assertThat(ScopeSet.parse(scopes.toString()).toList()).isEqualTo(scopes.toList());
  }

  @Property
  void toString_isTheInverseOfParse(@ForAll("texts") String text) {
    if (SCOPE.matcher(text).matches()) {
      Set<String> words = new LinkedHashSet<>(List.of(text.split(" ")));
      words.remove("");
      assertThat(ScopeSet.parse(text).toString()).isEqualTo(String.join(" ", words));
    }
  }

  @Property
  void malformedText_isNeverASet(@ForAll("texts") String text) {
    if (!SCOPE.matcher(text).matches()) {
      assertThatThrownBy(() -> ScopeSet.parse(text)).isInstanceOf(ScopeSyntaxException.class);
      assertThat(RequestedScope.parse(text)).isInstanceOf(RequestedScope.Malformed.class);
    }
  }

  @Property
  void algebra_isThatOfSets(
      @ForAll("names") List<String> these, @ForAll("names") List<String> those) {
    ScopeSet a = ScopeSet.copyOf(these);
    ScopeSet b = ScopeSet.copyOf(those);
    assertThat(a.union(b).toList()).isEqualTo(list(union(these, those)));
    assertThat(a.intersect(b).toList()).isEqualTo(list(retained(these, those, true)));
    assertThat(a.minus(b).toList()).isEqualTo(list(retained(these, those, false)));
    assertThat(a.containsAll(b)).isEqualTo(Set.copyOf(these).containsAll(those));
    assertThat(a.minus(b).union(a.intersect(b))).isEqualTo(a);
    assertThat(a.union(b)).isEqualTo(b.union(a)).hasSameHashCodeAs(b.union(a));
  }

  @Property
  void equality_doesNotDependOnTheOrder(
      @ForAll("names") List<String> these, @ForAll("names") List<String> those) {
    ScopeSet a = ScopeSet.copyOf(these);
    ScopeSet b = ScopeSet.copyOf(those);
    assertThat(a.equals(b)).isEqualTo(Set.copyOf(these).equals(Set.copyOf(those)));
    assertThat(a.hashCode()).isEqualTo(Set.copyOf(these).hashCode());
    assertThat(a.size()).isEqualTo(Set.copyOf(these).size());
    assertThat(a.isEmpty()).isEqualTo(these.isEmpty());
    for (String name : those) {
      assertThat(a.contains(name)).isEqualTo(these.contains(name));
    }
  }

  @Property
  void positions_areTheOrderOfIteration(
      @ForAll("names") List<String> names, @ForAll("names") List<String> defined) {
    ScopeCatalogue catalogue = new ScopeCatalogue(ScopeSet.copyOf(defined));
    ScopeSet listed = ScopeSet.copyOf(names);
    List<ScopeSet> sets = new ArrayList<>(List.of(listed, catalogue.bitsOf(listed)));
    names.forEach(name -> sets.add(OtherScopes.of(listed, name)));
    for (ScopeSet set : sets) {
      assertThat(IntStream.range(0, set.size()).mapToObj(set::get).toList())
          .isEqualTo(set.toList());
      assertThatThrownBy(() -> set.get(set.size())).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> set.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  private static Set<String> union(List<String> these, List<String> those) {
    Set<String> union = new LinkedHashSet<>(these);
    union.addAll(those);
    return union;
  }

  private static Set<String> retained(List<String> these, List<String> those, boolean common) {
    Set<String> retained = new LinkedHashSet<>(these);
    retained.removeIf(name -> those.contains(name) != common);
    return retained;
  }

  private static List<String> list(Set<String> names) {
    return new ArrayList<>(names);
  }
}
