package io.tollgate.core.document;

/** A value of a document that knows its place. */
sealed interface Node permits ObjectNode, ArrayNode, ScalarNode {
  Spot spot();

  /** What it is, for people: {@code an object}, or the value itself in backticks. */
  String describe();

  /** Tells whether it counts as not given. */
  default boolean isNull() {
    return false;
  }
}
