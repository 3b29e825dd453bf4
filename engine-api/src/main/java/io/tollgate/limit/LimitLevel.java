package io.tollgate.limit;

import java.util.Locale;

/**
 * Whose budget a limit is.
 *
 * @since 0.1.0
 */
public enum LimitLevel {
  /** The tenant's, which all its organizations share. */
  TENANT,
  /** A single organization's. */
  ORGANIZATION;

  /**
   * Returns the name that documents use.
   *
   * @return {@code tenant} or {@code organization}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
