package io.tollgate.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.core.ProblemWriter;
import io.tollgate.http.HttpAnswer;
import io.tollgate.http.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems and answers as values. */
final class ProblemTest {

  private static final Problem PROBLEM = Problem.of(Problem.BLANK, "Conflict", 409, "Not so.");

  @Test
  void toJson_leavesOutWhatIsEmpty() {
    assertThat(ProblemWriter.toJson(PROBLEM))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                + "\"detail\":\"Not so.\"}");
    assertThat(ProblemWriter.toJson(PROBLEM.withExtensions(Map.of("none", List.of()))))
        .endsWith("\"none\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "1abc", "a-b-c", "title", "validation_errors", "a\nbc"})
  void extension_withAnUnfitName_isRefused(String name) {
    assertThatThrownBy(() -> PROBLEM.withExtensions(Map.of(name, "x")))
        .hasMessage(
            "must be a free name of three letters, digits or _ at least: extension=" + name);
  }

  @Test
  void extension_withAnUnfitValue_isRefused() {
    for (Object value : List.of(1, 1.5, List.of(1L), Map.of(), Optional.of("x"))) {
      assertThatThrownBy(() -> PROBLEM.withExtensions(Map.of("abc", value)))
          .hasMessageStartingWith("must be a text, a list of texts or a whole number: ");
    }
  }

  @Test
  void extension_isCopied() {
    List<String> texts = new ArrayList<>(List.of("a"));
    Problem problem = PROBLEM.withExtensions(Map.of("texts", texts));
    texts.add("b");

    assertThat(problem.extensions()).containsEntry("texts", List.of("a"));
  }

  @Test
  void status_ofNoError_isRefused() {
    assertThatThrownBy(() -> Problem.of(Problem.BLANK, "OK", 200, "Fine."))
        .hasMessage("must be from 400 to 599: status=200");
  }

  @Test
  void answer_withAnUnfitField_isRefused() {
    assertThatThrownBy(() -> new HttpAnswer(200, Map.of("A", "b\r\nC: d"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HttpAnswer(200, Map.of("A:", "b"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
