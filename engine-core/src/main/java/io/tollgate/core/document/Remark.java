package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.Optional;

/**
 * A finding whose line and column are not known yet.
 *
 * @param source the document it is about
 * @param pointer the value within the document
 */
record Remark(
    Source source,
    String pointer,
    Severity severity,
    DiagnosticCode code,
    String message,
    Optional<String> suggestion) {}
