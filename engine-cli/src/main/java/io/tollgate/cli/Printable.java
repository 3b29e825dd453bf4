package io.tollgate.cli;

/** Text from outside, made fit for one line of output. */
final class Printable {
  private static final int MOST_QUOTED = 80;

  private Printable() {}

  /** Writes what would break or steer a line (control characters, half characters) as escapes. */
  static String line(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text, i)) {
        return escape(text);
      }
    }
    return text;
  }

  /** Quotes input in a message, cut where it is too long to be read. */
  static String quote(String text) {
    if (text.length() <= MOST_QUOTED) {
      return "`" + line(text) + "`";
    }
    return "`" + line(text.substring(0, MOST_QUOTED)) + "…`";
  }

  /** Returns the offset of the first half of a character that lacks its other half, or -1. */
  static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLoneSurrogate(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (isPrintable(text, i)) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(String.format("\\u%04x", (int) text.charAt(i)));
      }
    }
    return escaped.toString();
  }

  private static boolean isPrintable(String text, int index) {
    char c = text.charAt(index);
    if (c >= ' ' && c < 0x7f) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR -> false;
      case Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SURROGATE -> !isLoneSurrogate(text, index);
      default -> true;
    };
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
