package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.tenant.Client;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model's sets keep their order, whether an element is looked for one by one or looked up. */
class ModelSetTest {

  @ParameterizedTest
  @ValueSource(strings = {"b", "c,a,b", "e,d,c,b", "e,d,c,b,a", "z,y,x,w,v,u,t,s"})
  void set_ofAnySize_keepsTheOrderAndFindsItsElements(String text) {
    List<String> values = Arrays.asList(text.split(","));
    Set<String> set = set(values);
    assertThat(set).containsExactlyElementsOf(values).isEqualTo(Set.copyOf(values));
    assertThat(set).hasSameHashCodeAs(Set.copyOf(values));
    assertThat(values).allSatisfy(value -> assertThat(set.contains(value)).isTrue());
    assertThat(set.contains("q")).isFalse();
    assertThat(set.contains(null)).isFalse();
  }

  @Test
  void set_ofRepetitions_hasEachOnce() {
    assertThat(set(List.of("b", "a", "b"))).containsExactly("b", "a");
  }

  @Test
  void set_ofASet_isTheSame() {
    Set<String> set = set(List.of("b", "a"));
    assertThat(set(set)).isSameAs(set);
  }

  @Test
  void set_whenItsSourceChanges_doesNot() {
    List<String> values = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    Set<String> set = set(values);
    values.clear();
    assertThat(set).hasSize(5);
    assertThatThrownBy(() -> set.add("f")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> set.remove("a")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void set_withNull_isRefused() {
    assertThatThrownBy(() -> set(Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("element");
  }

  private static Set<String> set(Collection<String> values) {
    return Client.builder("client").grantTypes(values).build().grantTypes();
  }
}
