package io.tollgate.core.admission;

/**
 * The {@code scope} claim of a token, read where it stands: scopes with runs of spaces between them
 * and at both ends. A scope is found exactly or not at all; what breaks the grammar of RFC 6749 can
 * equal no scope of a catalogue, and so counts for nothing.
 */
final class ScopeText {

  private ScopeText() {}

  /** Whether a text has all of some scopes. */
  static boolean holdsAll(String text, String[] scopes) {
    for (String scope : scopes) {
      if (!holds(text, scope)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text has a scope: it stands there, with a space or nothing on either side. */
  static boolean holds(String text, String scope) {
    int start = text.indexOf(scope);
    while (start >= 0 && !isWhole(text, start, start + scope.length())) {
      start = text.indexOf(scope, start + 1);
    }
    return start >= 0;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || text.charAt(start - 1) == ' ')
        && (end == text.length() || text.charAt(end) == ' ');
  }
}
