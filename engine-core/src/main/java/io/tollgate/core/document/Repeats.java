package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What must stand once in a document. Where it stands more often, each place is reported. */
final class Repeats {
  private final DiagnosticCode code;
  private final Map<String, Spot> first = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  Repeats(DiagnosticCode code) {
    this.code = code;
  }

  void note(String key, Spot spot, Notes notes, String message) {
    Spot before = first.putIfAbsent(key, spot);
    if (before == null) {
      return;
    }
    if (reported.add(key)) {
      notes.error(before, code, message);
    }
    notes.error(spot, code, message);
  }
}
