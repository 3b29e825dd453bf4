package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of any width: a scope never stands for another one. */
class ScopeBitsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 1_000})
  void all_everyWidth_hasEveryScopeInOrder(int width) {
    ScopeCatalogue catalogue = catalogue(width);

    assertThat(catalogue.all()).containsExactlyElementsOf(names(width));
    assertThat(catalogue.all().size()).isEqualTo(width);
    assertThat(IntStream.range(0, width).mapToObj(catalogue.all()::get).toList())
        .isEqualTo(names(width));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 1_000})
  void bitsOf_oneScope_hasNoOther(int width) {
    ScopeCatalogue catalogue = catalogue(width);
    for (String name : names(width)) {
      ScopeBits one = catalogue.bitsOf(ScopeSet.of(name));

      assertThat(one).containsExactly(name);
      assertThat(one.size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 1_000})
  void bitsOf_unknownScope_isEmpty(int width) {
    ScopeBits none = catalogue(width).bitsOf(ScopeSet.of("unknown", "s" + width, "s-1"));

    assertThat(none).isEmpty();
    assertThat(none.contains("unknown")).isFalse();
    assertThatThrownBy(none.iterator()::next).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129, 1_000})
  void retainIn_randomSets_isTheIntersectionOfNames(int width) {
    Random random = new Random(width);
    ScopeCatalogue catalogue = catalogue(width);
    for (int round = 0; round < 50; round++) {
      Set<String> left = sample(width, random);
      Set<String> right = sample(width, random);
      long[] words = catalogue.newWords();
      catalogue.add(ScopeSet.copyOf(left), words);
      catalogue.bitsOf(ScopeSet.copyOf(right)).retainIn(words);

      left.retainAll(right);
      assertThat(new ScopeBits(catalogue, words)).containsExactlyInAnyOrderElementsOf(left);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_000})
  void add_setOfAnotherCatalogue_goesByName(int width) {
    ScopeCatalogue catalogue = catalogue(width);
    List<String> reversed = new ArrayList<>(names(width));
    Collections.reverse(reversed);
    ScopeBits other =
        new ScopeCatalogue(ScopeSet.copyOf(reversed)).bitsOf(ScopeSet.of("s0", "s64"));

    assertThat(catalogue.bitsOf(other)).containsExactly("s0", "s64");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_000})
  void equals_sameNamesInAnotherForm_isTrue(int width) {
    ScopeSet listed = ScopeSet.of("s64", "s1");
    ScopeBits bits = catalogue(width).bitsOf(listed);

    assertThat(bits).isEqualTo(listed).hasSameHashCodeAs(listed).hasToString("s1 s64");
    assertThat(listed).isEqualTo(bits);
    assertThat(bits).isNotEqualTo(ScopeSet.of("s64", "s2"));
  }

  private static Set<String> sample(int width, Random random) {
    Set<String> sample = new HashSet<>(names(width));
    sample.removeIf(name -> random.nextBoolean());
    return sample;
  }

  private static ScopeCatalogue catalogue(int width) {
    return new ScopeCatalogue(ScopeSet.copyOf(names(width)));
  }

  private static List<String> names(int width) {
    return IntStream.range(0, width).mapToObj(i -> "s" + i).toList();
  }
}
