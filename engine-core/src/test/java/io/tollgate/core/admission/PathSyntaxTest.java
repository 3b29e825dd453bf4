package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments by themselves, with the first and the last character that UTF-8 has at each length. */
final class PathSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "%20",
        "%c2%a0",
        "%df%bf",
        "%e0%a0%80",
        "%ed%9f%bf",
        "%ee%80%80",
        "%ef%bf%bf",
        "%f0%90%80%80",
        "%f3%bf%bf%bf",
        "%f4%80%80%80",
        "%f4%8f%bf%bf",
      })
  void isSegment_wellFormed_isOne(String segment) {
    assertThat(PathSyntax.isSegment(segment, 0, segment.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0080",
        "%",
        "%2",
        "%0a",
        "%7f",
        "%80",
        "%bf%bf",
        "%c1%bf",
        "%c2%9f",
        "%c3%28",
        "%df%c0",
        "%e0%9f%bf",
        "%e2%82",
        "%e2%82%28",
        "%ed%a0%80",
        "%f0%8f%bf%bf",
        "%f0%9f%98%28",
        "%f4%90%80%80",
        "%f5%80%80%80",
        "%4\u00c1",
        "%4\u0161",
      })
  void isSegment_malformed_isNone(String segment) {
    assertThat(PathSyntax.isSegment(segment, 0, segment.length())).isFalse();
  }
}
