package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void line_textForPeople_staysAsItIs() {
    assertThat(Printable.line("Büro 🙂 ✓")).isEqualTo("Büro 🙂 ✓");
  }

  @Test
  void line_whatWouldSteerATerminalOrBreakALine_isEscaped() {
    assertThat(Printable.line("a\nb\u001b[31m\u0085\u2028\u2029\u202e\ud83d"))
        .isEqualTo("a\\u000ab\\u001b[31m\\u0085\\u2028\\u2029\\u202e\\ud83d");
  }

  @Test
  void quote_longText_isCut() {
    assertThat(Printable.quote("x".repeat(80))).isEqualTo("`" + "x".repeat(80) + "`");
    assertThat(Printable.quote("x".repeat(81))).isEqualTo("`" + "x".repeat(80) + "…`");
  }

  @Test
  void loneSurrogate_isFoundAtItsIndex() {
    assertThat(Printable.loneSurrogate("a🙂b")).isEqualTo(-1);
    assertThat(Printable.loneSurrogate("a\udc00")).isEqualTo(1);
    assertThat(Printable.loneSurrogate("🙂\ud83d")).isEqualTo(2);
  }
}
