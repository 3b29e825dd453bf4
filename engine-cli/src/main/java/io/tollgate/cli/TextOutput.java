package io.tollgate.cli;

import java.io.PrintWriter;
import java.nio.charset.CharsetEncoder;

/**
 * Text for people: lines of at most {@value #WIDTH} columns where words allow it, with colours only
 * at a terminal, and without anything that would steer the terminal.
 */
final class TextOutput implements AutoCloseable {
  static final int WIDTH = 80;

  private final PrintWriter out;
  private final CharsetEncoder charset;
  private final boolean styled;

  TextOutput(Shell shell) {
    out = shell.textWriter();
    charset = shell.charset().newEncoder();
    styled = shell.styled();
  }

  /** Returns the first of two texts if the terminal can show it, else the second. */
  String either(String text, String ascii) {
    return charset.canEncode(text) ? text : ascii;
  }

  TextOutput print(String text) {
    return print(Style.PLAIN, text);
  }

  TextOutput print(Style style, String text) {
    String printable = Printable.line(text);
    out.print(styled && !text.isEmpty() ? style.apply(printable) : printable);
    return this;
  }

  void endLine() {
    out.print('\n');
  }

  void line(String text) {
    print(text).endLine();
  }

  /**
   * Prints words, broken between them.
   *
   * @param first what the first line starts with
   * @param text the words
   */
  void paragraph(String first, String text) {
    String indent = " ".repeat(first.length());
    StringBuilder line = new StringBuilder(first);
    boolean begun = false;
    for (String word : text.split(" ", -1)) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line = new StringBuilder(indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    line(line.toString());
  }

  @Override
  public void close() {
    out.flush();
  }
}
