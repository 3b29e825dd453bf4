package io.tollgate.operation;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import java.util.List;

/**
 * Thrown when a catalogue of operations has errors. It carries every finding, not the first.
 *
 * @since 0.1.0
 */
public final class InvalidCatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not part of the serialized form: the message holds the findings as text. */
  private final transient List<Diagnostic> diagnostics;

  /**
   * Creates the exception.
   *
   * @param diagnostics every finding
   */
  public InvalidCatalogueException(List<Diagnostic> diagnostics) {
    super(describe(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Returns every finding: errors, warnings and notes.
   *
   * @return the findings in the order of the document
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String describe(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder("the catalogue of operations is invalid");
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        text.append(System.lineSeparator()).append("  ").append(diagnostic);
      }
    }
    return text.toString();
  }
}
