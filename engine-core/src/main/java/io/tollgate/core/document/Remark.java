package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.Optional;

/**
 * A finding about the model in terms of the document.
 *
 * @param source the document it is about
 * @param pointer the value within the document
 * @param place its line and column; unknown if they are still to be found
 */
record Remark(
    Source source,
    String pointer,
    Place place,
    Severity severity,
    DiagnosticCode code,
    String message,
    Optional<String> suggestion) {}
