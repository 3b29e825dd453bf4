package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters A to Z are the same in both cases, and nothing else is. */
final class AsciiTest {

  @Test
  void equalsIgnoringCase_everyCharacter_isItselfAndItsOtherCaseOnly() {
    String all =
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    for (char c = 0; c < 0x100; c++) {
      String one = String.valueOf(c);
      String same =
          all.chars()
              .filter(other -> Ascii.equalsIgnoringCase(one, Character.toString(other)))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(same).as("U+%04x", (int) c).isEqualTo(bothCases(c));
    }
  }

  private static String bothCases(char c) {
    if (c >= 0x80 || !Character.isLetter(c)) {
      return String.valueOf(c);
    }
    return "" + Character.toUpperCase(c) + Character.toLowerCase(c);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 0, ABC, true",
    "abc, 1, bC, true",
    "abc, 1, b, true",
    "abc, 3, '', true",
    "abc, 1, bcd, false",
    "abc, 3, a, false",
    "abc, 0, abd, false",
  })
  void matches_part_isThereOrDoesNotFit(String text, int from, String part, boolean expected) {
    assertThat(Ascii.matches(text, from, part)).isEqualTo(expected);
  }
}
