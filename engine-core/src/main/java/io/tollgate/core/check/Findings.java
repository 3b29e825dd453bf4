package io.tollgate.core.check;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings in the order in which they are made. */
final class Findings {

  private static final int MOST_SHOWN = 200;

  private final List<Finding> found = new ArrayList<>();

  void error(DiagnosticCode code, String pointer, String message) {
    add(Severity.ERROR, code, pointer, message, Optional.empty());
  }

  void warning(DiagnosticCode code, String pointer, String message) {
    add(Severity.WARNING, code, pointer, message, Optional.empty());
  }

  void add(
      Severity severity,
      DiagnosticCode code,
      String pointer,
      String message,
      Optional<String> suggestion) {
    found.add(new Finding(severity, code, pointer, message, suggestion));
  }

  List<Finding> toList() {
    return List.copyOf(found);
  }

  /** Writes a value of the tenant so that it can stand in a message: on one line, and not long. */
  static String shown(String value) {
    return value.length() <= MOST_SHOWN && isPrintableAscii(value) ? value : escaped(value);
  }

  /** Nearly every value is, and then it shows as it is. */
  private static boolean isPrintableAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    int[] characters = value.codePoints().limit(MOST_SHOWN + 1L).toArray();
    for (int i = 0; i < characters.length && i < MOST_SHOWN; i++) {
      if (isPlain(characters[i])) {
        text.appendCodePoint(characters[i]);
      } else {
        text.append(String.format("\\u{%x}", characters[i]));
      }
    }
    return characters.length > MOST_SHOWN ? text.append("...").toString() : text.toString();
  }

  /** Whether a character prints as itself: no control, no line separator, no half of a pair. */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
