package io.tollgate.cli;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import java.util.List;

/** Counts findings. */
final class DiagnosticCount {
  private DiagnosticCount() {}

  /** Counts the findings, as in {@code 2 errors, 1 warning, 3 infos}. */
  static String of(List<Diagnostic> diagnostics) {
    return count(diagnostics, Severity.ERROR)
        + ", "
        + count(diagnostics, Severity.WARNING)
        + ", "
        + count(diagnostics, Severity.INFO);
  }

  private static String count(List<Diagnostic> diagnostics, Severity severity) {
    long count = diagnostics.stream().filter(found -> found.severity() == severity).count();
    return count + " " + severity.wireName() + (count == 1 ? "" : "s");
  }
}
