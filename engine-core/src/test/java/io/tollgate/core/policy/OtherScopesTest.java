package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.scope.ScopeSet;
import org.junit.jupiter.api.Test;

/** All scopes but one, in their order. */
class OtherScopesTest {

  private static final ScopeSet ALL = ScopeSet.of("a", "b", "c");

  @Test
  void of_member_hasAllOthersInOrder() {
    ScopeSet others = OtherScopes.of(ALL, "b");

    assertThat(others).containsExactly("a", "c");
    assertThat(others.size()).isEqualTo(2);
    assertThat(others.get(0)).isEqualTo("a");
    assertThat(others.get(1)).isEqualTo("c");
    assertThat(others.contains("a")).isTrue();
    assertThat(others.contains("b")).isFalse();
    assertThat(others.contains("d")).isFalse();
  }

  @Test
  void of_stranger_isTheSet() {
    assertThat(OtherScopes.of(ALL, "d")).isSameAs(ALL);
  }
}
