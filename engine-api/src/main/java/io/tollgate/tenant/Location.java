package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

/**
 * Where in a configuration a finding is.
 *
 * @param document the file's name as it was given; empty for a tenant that was not read from one
 * @param pointer the JSON Pointer (RFC 6901) of the value within the document
 * @param line the line, from 1; 0 if the tenant was not read from a text
 * @param column the column in characters, from 1; 0 if the tenant was not read from a text
 * @since 0.1.0
 */
public record Location(String document, String pointer, int line, int column) {

  /** Checks the ranges. */
  public Location {
    requireNonNull(document, "document");
    requireNonNull(pointer, "pointer");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("must be >= 0: line=" + line + " column=" + column);
    }
  }

  /**
   * Returns a place in a tenant that was not read from a text.
   *
   * @param pointer the JSON Pointer in terms of Tollgate's own document
   * @return the location
   */
  public static Location of(String pointer) {
    return new Location("", pointer, 0, 0);
  }
}
