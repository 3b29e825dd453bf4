package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.scope.TokenScopes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scope claims broken at random: never an exception, and read as a plain reader would. */
final class ScopeTextFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("tollgate.deep") ? 5_000_000 : 20_000;
  private static final String SCOPE = "read:my_org:details";
  private static final List<String> PIECES =
      List.of(
          SCOPE,
          "read:my_org",
          "details",
          "READ:my_org:details",
          "a",
          " ",
          "  ",
          "\t",
          "\n",
          "\r",
          "\u00a0",
          "\u2028",
          "\"",
          "\\",
          "\u0000",
          "\u007f",
          "\u00e9",
          "\ud83d",
          ",",
          ":",
          "*");

  @Test
  void parse_brokenText_isWhatAPlainReaderSays() {
    long seed = Long.getLong("tollgate.seed", System.nanoTime());
    System.out.println("fuzzing scope texts: -Dtollgate.seed=" + seed);
    Random random = new Random(seed);
    int held = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = text(random);
      TokenScopes read = TokenScopes.parse(text);
      boolean holds = ScopeText.holds(text, SCOPE);
      boolean right =
          scopes(text).equals(read.scopes().toList())
              && ignored(text).equals(read.ignored())
              && holds == scopes(text).contains(SCOPE);
      assertThat(right).as("`%s` in round %d of seed %d", text, round, seed).isTrue();
      held += holds ? 1 : 0;
    }
    System.out.printf("read %d scope texts, of which %d hold the scope%n", ROUNDS, held);
    assertThat(held).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static List<String> scopes(String text) {
    Set<String> scopes = new LinkedHashSet<>(List.of(text.split(" +")));
    scopes.removeIf(part -> !part.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+"));
    return List.copyOf(scopes);
  }

  private static List<String> ignored(String text) {
    List<String> parts = new ArrayList<>(List.of(text.split(" +")));
    parts.removeIf(part -> part.isEmpty() || part.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+"));
    return parts;
  }
}
