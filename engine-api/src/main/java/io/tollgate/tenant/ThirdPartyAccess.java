package io.tollgate.tenant;

import java.util.Locale;

/**
 * Whether third-party applications may be used within an organization.
 *
 * @since 0.1.0
 */
public enum ThirdPartyAccess {
  /** They may. */
  ALLOW,
  /** They may not; some of the platform's pages spell it {@code deny}. */
  BLOCK;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code allow} or {@code block}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
