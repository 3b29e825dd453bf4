package io.tollgate.scope;

import java.util.Arrays;

/** The grammar of RFC 6749, section 3.3: {@code scope = scope-token *( SP scope-token )}. */
final class ScopeSyntax {

  /** Of ASCII, which characters a token may have: looked up faster than compared. */
  private static final boolean[] TOKEN_CHARACTERS = tokenCharacters();

  private ScopeSyntax() {}

  static void requireToken(String scope) {
    if (scope.isEmpty()) {
      throw new ScopeSyntaxException("a scope must not be empty", scope, 0);
    }
    requireTokenCharacters(scope, 0, scope.length());
  }

  static boolean isToken(String text, int start, int end) {
    return start < end && firstUnexpected(text, start, end) == end;
  }

  /** Where a part of a text ends: at the next space, or with the text. */
  static int endOfPart(String text, int start) {
    int space = text.indexOf(' ', start);
    return space < 0 ? text.length() : space;
  }

  /** Reads a text strictly. */
  static ScopeSet split(String text) {
    DistinctScopes scopes = new DistinctScopes();
    int start = 0;
    while (start < text.length() || start > 0) {
      int end = endOfPart(text, start);
      requireTokenCharacters(text, start, end);
      if (end == start) {
        throw new ScopeSyntaxException(
            "scopes must be separated by exactly one space, with none at either end", text, end);
      }
      scopes.add(text.substring(start, end));
      if (end == text.length()) {
        break;
      }
      start = end + 1;
    }
    return scopes.toSet();
  }

  private static void requireTokenCharacters(String text, int start, int end) {
    int index = firstUnexpected(text, start, end);
    if (index < end) {
      throw new ScopeSyntaxException(
          "a scope must be printable ASCII without space, quote and backslash", text, index);
    }
  }

  private static int firstUnexpected(String text, int start, int end) {
    int i = start;
    while (i < end && isTokenCharacter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isTokenCharacter(char c) {
    return c < TOKEN_CHARACTERS.length && TOKEN_CHARACTERS[c];
  }

  private static boolean[] tokenCharacters() {
    boolean[] tokens = new boolean[0x7f];
    Arrays.fill(tokens, '!', tokens.length, true);
    tokens['"'] = false;
    tokens['\\'] = false;
    return tokens;
  }
}
