package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;

/** Thrown where a document cannot be read any further. It never leaves this package. */
final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of finding it is. */
  private final DiagnosticCode code;

  /** Where the reading ended. */
  private final transient Place place;

  DocumentException(DiagnosticCode code, Place place, String message) {
    super(message, null, false, false);
    this.code = code;
    this.place = place;
  }

  DiagnosticCode code() {
    return code;
  }

  Place place() {
    return place;
  }
}
