package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The defaults that one object got, reported together. An object with an error is not told of any:
 * what is given and wrong is no default, and without the object there is no tenant.
 */
final class AppliedDefaults {
  private final List<String> applied = new ArrayList<>();
  private final Notes notes;
  private final int errorsBefore;

  AppliedDefaults(Notes notes) {
    this.notes = notes;
    this.errorsBefore = notes.errors();
  }

  void add(String field, Object value) {
    applied.add("`" + field + "` " + value);
  }

  void report(Spot spot) {
    if (!applied.isEmpty() && notes.errors() == errorsBefore) {
      notes.info(
          spot,
          DiagnosticCode.DEFAULT_APPLIED,
          "not given, so the default applies: " + String.join(", ", applied));
    }
  }
}
