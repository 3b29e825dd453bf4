package io.tollgate.core.document;

import java.util.Collection;
import java.util.stream.Collectors;

/** Input as messages show it. */
final class Quotes {
  private static final int LONGEST = 80;

  private Quotes() {}

  /** Puts a text into backticks: on one line, and not longer than a line. */
  static String quote(String text) {
    int end = Math.min(text.length(), LONGEST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return "`" + line(text.substring(0, end)) + (end < text.length() ? "...`" : "`");
  }

  /** Writes what would break a line as an escape. */
  static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        shown.append(String.format("\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Quotes::quote).collect(Collectors.joining(", "));
  }
}
