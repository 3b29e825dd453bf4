package io.tollgate.core.document;

/** One document to be read. Two documents are never the same, whatever they say. */
final class Source {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final String text;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Source of(String name, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Source(name, marked ? text.substring(1) : text);
  }

  /** A document of which there is no text: a folder, or a file that cannot be read. */
  static Source unread(String name) {
    return new Source(name, "");
  }

  /** The name that diagnostics show. */
  String name() {
    return name;
  }

  /** What it says, without a byte order mark. */
  String text() {
    return text;
  }
}
