package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokenScopesTest {

  @Test
  void parse_runsOfSpaces_separateOnce() {
    TokenScopes read = TokenScopes.parse("  a   b a ");

    assertThat(read.scopes().toList()).containsExactly("a", "b");
    assertThat(read.ignored()).isEmpty();
  }

  @Test
  void parse_whatBreaksTheGrammar_isIgnoredAndReported() {
    TokenScopes read = TokenScopes.parse("a\tb c\"d e é f\\g \n");

    assertThat(read.scopes()).isEqualTo(ScopeSet.of("e"));
    assertThat(read.ignored()).containsExactly("a\tb", "c\"d", "é", "f\\g", "\n");
  }

  @Test
  void parse_nothing_isNoScope() {
    assertThat(TokenScopes.parse("").scopes().isEmpty()).isTrue();
    assertThat(TokenScopes.parse("   ").ignored()).isEmpty();
  }

  @Property
  void holds_isTheSameAsBeingAmongTheScopes(
      @ForAll @Size(max = 6)
          List<@CharRange(from = 'a', to = 'b') @StringLength(max = 3) String> parts,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 3) String scope) {
    String text = String.join(" ", parts);

    assertThat(ScopeText.holds(text, scope))
        .isEqualTo(TokenScopes.parse(text).scopes().contains(scope));
  }
}
