package io.tollgate.tenant;

import java.util.Locale;

/**
 * Whether a token may or must be asked for within an organization.
 *
 * @since 0.1.0
 */
public enum OrganizationUsage {
  /** An organization must not be named. */
  DENY,
  /** An organization may be named. */
  ALLOW,
  /** An organization must be named. */
  REQUIRE;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code deny}, {@code allow} or {@code require}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
