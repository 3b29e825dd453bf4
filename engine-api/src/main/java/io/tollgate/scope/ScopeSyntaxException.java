package io.tollgate.scope;

/**
 * Thrown when a text does not follow the grammar of scopes (<a
 * href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749, section 3.3</a>).
 *
 * @since 0.1.0
 */
public final class ScopeSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The offset of the first character that does not fit. */
  private final int index;

  ScopeSyntaxException(String rule, String text, int index) {
    super(rule + ": index=" + index + (index < text.length() ? describe(text.charAt(index)) : ""));
    this.index = index;
  }

  /**
   * Returns where the grammar was left.
   *
   * @return the offset in characters, from 0; the text's length if it ended too early
   */
  public int index() {
    return index;
  }

  private static String describe(char c) {
    return String.format(" character=U+%04X", (int) c);
  }
}
