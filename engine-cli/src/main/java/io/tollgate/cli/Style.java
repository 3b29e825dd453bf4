package io.tollgate.cli;

/** A look of text at a terminal. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  GOOD("32"),
  BAD("1;31"),
  DOUBTFUL("33"),
  QUIET("2");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** Wraps a text in the control sequences of this look. */
  String apply(String text) {
    return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
