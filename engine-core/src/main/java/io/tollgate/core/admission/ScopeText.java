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

  static boolean holds(String text, String scope) {
    int from = text.indexOf(scope);
    while (from >= 0) {
      int end = from + scope.length();
      if ((from == 0 || text.charAt(from - 1) == ' ')
          && (end == text.length() || text.charAt(end) == ' ')) {
        return true;
      }
      from = text.indexOf(scope, from + 1);
    }
    return false;
  }
}
