package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.util.List;
import java.util.regex.Pattern;

/** Short ways to read a document and to show what was found. */
final class Readings {
  private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Cc}\u2028\u2029]");

  private Readings() {}

  static TenantReading read(String text) {
    return TenantDocuments.readText("t", text, Overrides.NONE);
  }

  /**
   * Errors and warnings as {@code LINE:COLUMN CODE POINTER}, with the suggestion after an arrow.
   */
  static List<String> problems(String text) {
    return problems(read(text));
  }

  static List<String> problems(TenantReading reading) {
    return reading.diagnostics().stream()
        .filter(found -> found.severity() != Severity.INFO)
        .map(Readings::show)
        .toList();
  }

  static String show(Diagnostic found) {
    return found.location().line()
        + ":"
        + found.location().column()
        + " "
        + found.code()
        + " "
        + found.location().pointer()
        + found.suggestion().map(value -> " -> " + value).orElse("");
  }

  /**
   * What holds for every reading, whatever was read: it is valid unless it has errors, and each
   * finding has a place and is one line.
   */
  static void assertSound(boolean valid, List<Diagnostic> diagnostics) {
    assertThat(valid)
        .isEqualTo(diagnostics.stream().noneMatch(found -> found.severity() == Severity.ERROR));
    assertThat(diagnostics)
        .allSatisfy(found -> assertThat(found.location().line()).isPositive())
        .allSatisfy(found -> assertThat(found.location().column()).isPositive())
        .allSatisfy(
            found -> assertThat(found.message()).isNotBlank().doesNotContainPattern(LINE_BREAK))
        .allSatisfy(found -> assertThat(found.toString()).doesNotContainPattern(LINE_BREAK));
  }
}
