package io.tollgate.cli;

/** What a request line is called by, so that its answer can be told apart. */
sealed interface RequestId {

  /** The line has none, or it could not be read. */
  record None() implements RequestId {}

  /**
   * A string.
   *
   * @param text its value
   */
  record Text(String text) implements RequestId {}

  /**
   * A number.
   *
   * @param digits the number as it was written
   */
  record Numeral(String digits) implements RequestId {}
}
