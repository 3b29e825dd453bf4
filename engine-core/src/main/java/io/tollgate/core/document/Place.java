package io.tollgate.core.document;

/**
 * A place in a text.
 *
 * @param line the line, from 1; 0 if unknown
 * @param column the column in characters, from 1; 0 if unknown
 */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);
  static final Place UNKNOWN = new Place(0, 0);

  /** The place after a text. */
  static Place after(CharSequence text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(line, text.length() - lineStart + 1);
  }
}
