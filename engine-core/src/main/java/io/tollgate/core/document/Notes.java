package io.tollgate.core.document;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is found while a configuration is read. */
final class Notes {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
          Diagnostic::location,
          Comparator.comparing(Location::document)
              .thenComparingInt(Location::line)
              .thenComparingInt(Location::column));

  private final Map<Severity, List<Diagnostic>> kept = new EnumMap<>(Severity.class);
  private long count;

  Notes() {
    for (Severity severity : Severity.values()) {
      kept.put(severity, new ArrayList<>());
    }
  }

  void error(Spot spot, DiagnosticCode code, String message) {
    add(Severity.ERROR, spot, code, message, Optional.empty());
  }

  void error(Spot spot, DiagnosticCode code, String message, Optional<String> suggestion) {
    add(Severity.ERROR, spot, code, message, suggestion);
  }

  void warning(Spot spot, DiagnosticCode code, String message) {
    add(Severity.WARNING, spot, code, message, Optional.empty());
  }

  void warning(Spot spot, DiagnosticCode code, String message, Optional<String> suggestion) {
    add(Severity.WARNING, spot, code, message, suggestion);
  }

  void info(Spot spot, DiagnosticCode code, String message) {
    add(Severity.INFO, spot, code, message, Optional.empty());
  }

  void add(
      Severity severity,
      Spot spot,
      DiagnosticCode code,
      String message,
      Optional<String> suggestion) {
    count++;
    List<Diagnostic> alike = list(severity);
    if (alike.size() < Limits.DIAGNOSTICS) {
      alike.add(new Diagnostic(severity, code, spot.location(), message, suggestion));
    }
  }

  /** Adds the error that ended the reading, in place of another one if there are too many. */
  void end(Spot spot, DiagnosticCode code, String message) {
    List<Diagnostic> errors = list(Severity.ERROR);
    if (errors.size() == Limits.DIAGNOSTICS) {
      errors.remove(errors.size() - 1);
    }
    error(spot, code, message);
  }

  boolean hasErrors() {
    return errors() > 0;
  }

  /** How many errors are kept. */
  int errors() {
    return list(Severity.ERROR).size();
  }

  /** What is kept, in the order of the document: errors come first where not all can be kept. */
  List<Diagnostic> toList() {
    List<Diagnostic> all = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Diagnostic> alike = list(severity);
      all.addAll(alike.subList(0, Math.min(alike.size(), Limits.DIAGNOSTICS - all.size())));
    }
    all.sort(BY_PLACE);
    if (count > all.size()) {
      all.add(
          new Diagnostic(
              Severity.WARNING,
              DiagnosticCode.MORE_FINDINGS,
              all.get(all.size() - 1).location(),
              "only " + all.size() + " findings are kept: " + (count - all.size()) + " more",
              Optional.empty()));
    }
    return all;
  }

  private List<Diagnostic> list(Severity severity) {
    return kept.getOrDefault(severity, List.of());
  }
}
