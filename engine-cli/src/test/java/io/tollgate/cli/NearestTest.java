package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> WORDS = List.of("validate", "decide", "explain");

  @Test
  void to_slips_areFound() {
    assertThat(Nearest.to("decied", WORDS)).contains("decide");
    assertThat(Nearest.to("explan", WORDS)).contains("explain");
    assertThat(Nearest.to("VALIDATE", WORDS)).contains("validate");
  }

  @Test
  void to_somethingElse_isNotFound() {
    assertThat(Nearest.to("limits", WORDS)).isEmpty();
    assertThat(Nearest.to("", WORDS)).isEmpty();
    assertThat(Nearest.to("x".repeat(1_000_000), WORDS)).isEmpty();
  }

  @Test
  void to_severalNear_isTheNearest() {
    assertThat(Nearest.to("read:detals", List.of("read:petal", "read:details")))
        .contains("read:details");
  }

  @Test
  void didYouMean_isTheEndOfASentence() {
    assertThat(Nearest.didYouMean("decied", WORDS)).isEqualTo(" (did you mean `decide`?)");
    assertThat(Nearest.didYouMean("limits", WORDS)).isEmpty();
  }
}
