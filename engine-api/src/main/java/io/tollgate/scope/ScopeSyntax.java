package io.tollgate.scope;

import java.util.LinkedHashSet;
import java.util.Set;

/** The grammar of RFC 6749, section 3.3: {@code scope = scope-token *( SP scope-token )}. */
final class ScopeSyntax {

  private ScopeSyntax() {}

  static void requireToken(String scope) {
    if (scope.isEmpty()) {
      throw new ScopeSyntaxException("a scope must not be empty", scope, 0);
    }
    for (int i = 0; i < scope.length(); i++) {
      if (!isTokenCharacter(scope.charAt(i))) {
        throw unexpected(scope, i);
      }
    }
  }

  static boolean isToken(String scope) {
    return !scope.isEmpty() && scope.chars().allMatch(c -> isTokenCharacter((char) c));
  }

  static Set<String> split(String text) {
    Set<String> scopes = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || text.charAt(i) == ' ';
      if (ends && i > start) {
        scopes.add(text.substring(start, i));
        start = i + 1;
      } else if (ends && !text.isEmpty()) {
        throw new ScopeSyntaxException(
            "scopes must be separated by exactly one space, with none at either end", text, i);
      } else if (!ends && !isTokenCharacter(text.charAt(i))) {
        throw unexpected(text, i);
      }
    }
    return scopes;
  }

  private static boolean isTokenCharacter(char c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '\\';
  }

  private static ScopeSyntaxException unexpected(String text, int index) {
    return new ScopeSyntaxException(
        "a scope must be printable ASCII without space, quote and backslash", text, index);
  }
}
