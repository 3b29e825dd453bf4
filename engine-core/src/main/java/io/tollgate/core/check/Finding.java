package io.tollgate.core.check;

import static java.util.Objects.requireNonNull;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.Optional;

/**
 * One thing about a tenant that does not fit.
 *
 * @param severity how much it weighs
 * @param code what kind of finding it is
 * @param pointer the JSON Pointer (RFC 6901) of the value, in terms of Tollgate's own document and
 *     with the indexes of the model's lists
 * @param message what was found, for people; one line
 * @param suggestion the value that was probably meant
 */
public record Finding(
    Severity severity,
    DiagnosticCode code,
    String pointer,
    String message,
    Optional<String> suggestion) {

  /** Checks that all is given. */
  public Finding {
    requireNonNull(severity, "severity");
    requireNonNull(code, "code");
    requireNonNull(pointer, "pointer");
    requireNonNull(message, "message");
    requireNonNull(suggestion, "suggestion");
  }
}
