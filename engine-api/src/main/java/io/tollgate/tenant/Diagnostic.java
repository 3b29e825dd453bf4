package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One finding about a tenant's configuration.
 *
 * @param severity how much it weighs
 * @param code what kind of finding it is
 * @param location where it is
 * @param message what was found, for people; one line
 * @param suggestion the value that was probably meant
 * @since 0.1.0
 */
public record Diagnostic(
    Severity severity,
    DiagnosticCode code,
    Location location,
    String message,
    Optional<String> suggestion) {

  /** Checks that all is given. */
  public Diagnostic {
    requireNonNull(severity, "severity");
    requireNonNull(code, "code");
    requireNonNull(location, "location");
    requireNonNull(message, "message");
    requireNonNull(suggestion, "suggestion");
  }

  /**
   * Writes the finding as one line: place, severity, code, pointer, message, suggestion. What would
   * break or steer the line is written as an escape, for keys and names of files are anybody's.
   *
   * @return the line
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    if (!location.document().isEmpty()) {
      line.append(location.document()).append(':');
      line.append(location.line()).append(':').append(location.column()).append(' ');
    }
    line.append(severity.wireName()).append(' ').append(code).append(' ');
    line.append(location.pointer().isEmpty() ? "/" : location.pointer())
        .append(' ')
        .append(message);
    suggestion.ifPresent(value -> line.append(" (did you mean \"").append(value).append("\"?)"));
    return escaped(line.toString());
  }

  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      escaped.append(isPlain(c) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return escaped.toString();
  }

  private static boolean isPlain(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
