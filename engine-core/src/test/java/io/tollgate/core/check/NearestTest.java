package io.tollgate.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  @ParameterizedTest(name = "{0} is near {1}")
  @CsvSource({
    "required,require",
    "okt,okta",
    "oktaa,okta",
    "cleint,client",
    "sampl,samlp",
    "teir,tier",
    "allow-all,allow_all",
    "ABC,abc",
    "DENY_ALL,deny_all"
  })
  void of_near(String given, String candidate) {
    assertThat(Nearest.of(given, List.of(candidate))).contains(candidate);
  }

  @ParameterizedTest(name = "{0} is far from {1}")
  @CsvSource({"ab,abc", "abcxyz,abcdef", "abcdef,abcdefghi", "okta,okta"})
  void of_far(String given, String candidate) {
    assertThat(Nearest.of(given, List.of(candidate))).isEmpty();
  }

  @Test
  void of_several_smallestDistanceThenFirst() {
    assertThat(Nearest.of("require", List.of("requiring", "requir", "required")))
        .contains("requir");
    assertThat(Nearest.of("reader", List.of("rider", "header", "leader"))).contains("header");
    assertThat(Nearest.of("aaaaaa", List.of("aaaabb", "aabbaa"))).contains("aaaabb");
  }

  @Test
  void of_nothing() {
    assertThat(Nearest.of("", List.of("a"))).isEmpty();
    assertThat(Nearest.of("anything", List.of())).isEmpty();
  }

  @Test
  void of_longText_isNotLookedFor() {
    String longest = "x".repeat(Nearest.MAX_LENGTH);

    assertThat(Nearest.of(longest, List.of(longest + "y"))).contains(longest + "y");
    assertThat(Nearest.of(longest + "y", List.of(longest))).isEmpty();
  }

  @Test
  void of_manyCandidates_looksAtTheFirstOnly() {
    List<String> candidates =
        new ArrayList<>(Collections.nCopies(Nearest.MAX_CANDIDATES - 1, "far away"));
    candidates.add("nearby");
    assertThat(Nearest.of("nearb", candidates)).contains("nearby");

    candidates.add(0, "far away");
    assertThat(Nearest.of("nearb", candidates)).isEmpty();
  }

  @Property
  void of_agreesWithTheTextbook(
      @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'c') String given,
      @ForAll @Size(max = 6)
          List<@StringLength(max = 9) @CharRange(from = 'a', to = 'c') String> candidates) {
    int allowed = given.length() < 3 ? 0 : given.length() < 6 ? 1 : 2;
    int least =
        candidates.stream()
            .mapToInt(candidate -> edits(given, candidate))
            .filter(distance -> distance > 0 && distance <= allowed)
            .min()
            .orElse(0);

    assertThat(Nearest.of(given, candidates))
        .isEqualTo(
            candidates.stream()
                .filter(candidate -> least > 0 && edits(given, candidate) == least)
                .findFirst());
  }

  private static int edits(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
        } else {
          int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          int replaced = least[i - 1][j - 1] + change;
          least[i][j] = Math.min(replaced, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return least[a.length()][b.length()];
  }
}
