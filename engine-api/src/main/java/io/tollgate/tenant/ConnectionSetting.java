package io.tollgate.tenant;

import java.util.Locale;

/**
 * How a connection profile rules a yes-or-no setting of new connections.
 *
 * @since 0.1.0
 */
public enum ConnectionSetting {
  /** The setting is off and stays off. */
  NONE,
  /** The customer may choose. */
  OPTIONAL,
  /** The setting is on and stays on. */
  REQUIRED;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code none}, {@code optional} or {@code required}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
