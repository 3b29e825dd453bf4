package io.tollgate.core.admission;

/**
 * Texts compared without regard to the case of ASCII letters. {@link String#equalsIgnoreCase} would
 * take the Kelvin sign for a k.
 */
final class Ascii {

  private Ascii() {}

  static boolean equalsIgnoringCase(String one, String other) {
    return one.length() == other.length() && matches(one, 0, other);
  }

  /** Whether a part of a text, as long as the other one, is the same but for case. */
  static boolean matches(String text, int from, String part) {
    if (text.length() - from < part.length()) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (lower(text.charAt(from + i)) != lower(part.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
