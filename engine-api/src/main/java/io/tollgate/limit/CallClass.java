package io.tollgate.limit;

import java.util.Locale;

/**
 * What a call does, as far as limits care: reads and writes have separate budgets.
 *
 * @since 0.1.0
 */
public enum CallClass {
  /** A call that only reads; in the My Organization API every {@code GET}. */
  READ,
  /** Every other call. */
  WRITE;

  /**
   * Returns the name that documents use.
   *
   * @return {@code read} or {@code write}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
