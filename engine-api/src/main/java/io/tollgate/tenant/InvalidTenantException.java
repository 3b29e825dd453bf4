package io.tollgate.tenant;

import java.util.List;

/**
 * Thrown when a tenant's configuration has errors. It carries every finding, not the first.
 *
 * @since 0.1.0
 */
public final class InvalidTenantException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not part of the serialized form: the message holds the findings as text. */
  private final transient List<Diagnostic> diagnostics;

  /**
   * Creates the exception.
   *
   * @param diagnostics every finding
   */
  public InvalidTenantException(List<Diagnostic> diagnostics) {
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
    StringBuilder text = new StringBuilder("the tenant's configuration is invalid");
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        text.append(System.lineSeparator()).append("  ").append(diagnostic);
      }
    }
    return text.toString();
  }
}
