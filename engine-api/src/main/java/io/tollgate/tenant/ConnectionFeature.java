package io.tollgate.tenant;

import java.util.Locale;

/**
 * A feature that a connection profile can enable.
 *
 * @since 0.1.0
 */
public enum ConnectionFeature {
  /** Provisioning by SCIM. */
  SCIM,
  /** Universal logout. */
  UNIVERSAL_LOGOUT;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code scim} or {@code universal_logout}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
