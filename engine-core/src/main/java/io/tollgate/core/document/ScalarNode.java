package io.tollgate.core.document;

/**
 * A string, number or truth value, or null.
 *
 * @param spot its place
 * @param kind which of them
 * @param text the string, or the value as it is written
 */
record ScalarNode(Spot spot, Kind kind, String text) implements Node {
  /** The kinds of scalar. */
  enum Kind {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    NULL,
    /** A construct that is not read, and has been reported. */
    UNREAD
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  @Override
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  @Override
  public String describe() {
    return isNull() ? "null" : Quotes.quote(text);
  }
}
