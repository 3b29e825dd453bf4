package io.tollgate.tenant;

import java.util.Locale;

/**
 * How much a diagnostic weighs.
 *
 * @since 0.1.0
 */
public enum Severity {
  /** The configuration cannot be used. */
  ERROR,
  /** The configuration can be used, but probably does not say what was meant. */
  WARNING,
  /** Something the reader did that is good to know, such as a default it applied. */
  INFO;

  /**
   * Returns the name that reports use.
   *
   * @return {@code error}, {@code warning} or {@code info}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
