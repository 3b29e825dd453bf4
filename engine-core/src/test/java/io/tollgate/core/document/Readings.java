package io.tollgate.core.document;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.util.List;

/** Short ways to read a document and to show what was found. */
final class Readings {
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
}
