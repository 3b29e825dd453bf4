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

  /** Whether a text has a scope: where one begins, it is compared; then comes the next space. */
  static boolean holds(String text, String scope) {
    int start = 0;
    while (text.length() - start >= scope.length()) {
      int end = start + scope.length();
      if (text.startsWith(scope, start) && (end == text.length() || text.charAt(end) == ' ')) {
        return true;
      }
      int space = text.indexOf(' ', start);
      if (space < 0) {
        return false;
      }
      start = space + 1;
    }
    return false;
  }
}
