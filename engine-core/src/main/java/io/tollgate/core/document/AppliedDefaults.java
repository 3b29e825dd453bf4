package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/** The defaults that one object got, reported together. */
final class AppliedDefaults {
  private final List<String> applied = new ArrayList<>();

  void add(String field, Object value) {
    applied.add("`" + field + "` " + value);
  }

  void report(Spot spot, Notes notes) {
    if (!applied.isEmpty()) {
      notes.info(
          spot,
          DiagnosticCode.DEFAULT_APPLIED,
          "not given, so the default applies: " + String.join(", ", applied));
    }
  }
}
