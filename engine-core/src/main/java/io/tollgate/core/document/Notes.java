package io.tollgate.core.document;

import static java.util.Objects.requireNonNull;

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

  private final Map<Severity, Alike> kept = new EnumMap<>(Severity.class);
  private long count;

  Notes() {
    for (Severity severity : Severity.values()) {
      kept.put(severity, new Alike());
    }
  }

  /** What is kept of one severity: each has room of its own, so that none crowds out an error. */
  private static final class Alike {
    private final List<Diagnostic> list = new ArrayList<>();
    private long length;

    boolean hasRoom() {
      return list.size() < Limits.DIAGNOSTICS && length < Limits.DIAGNOSTIC_LENGTH;
    }

    void makeRoom() {
      while (!hasRoom()) {
        length -= lengthOf(list.remove(list.size() - 1));
      }
    }

    void add(Diagnostic diagnostic) {
      list.add(diagnostic);
      length += lengthOf(diagnostic);
    }

    private static long lengthOf(Diagnostic diagnostic) {
      return (long) diagnostic.location().pointer().length() + diagnostic.message().length();
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
    Alike alike = of(severity);
    if (alike.hasRoom()) {
      alike.add(new Diagnostic(severity, code, spot.location(), message, suggestion));
    }
  }

  /** Adds the error that ended the reading, in place of another one if there are too many. */
  void end(Spot spot, DiagnosticCode code, String message) {
    of(Severity.ERROR).makeRoom();
    error(spot, code, message);
  }

  boolean hasErrors() {
    return errors() > 0;
  }

  /** How many errors are kept. */
  int errors() {
    return of(Severity.ERROR).list.size();
  }

  /** What is kept, in the order of the document: errors come first where not all can be kept. */
  List<Diagnostic> toList() {
    List<Diagnostic> all = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Diagnostic> alike = of(severity).list;
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

  private Alike of(Severity severity) {
    return requireNonNull(kept.get(severity));
  }
}
