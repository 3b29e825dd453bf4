package io.tollgate.tenant;

import java.util.Locale;

/**
 * On whose behalf a token is asked for: the two flows, in the platform's word.
 *
 * @since 0.1.0
 */
public enum SubjectType {
  /** The user flow: an application acts for a signed-in user. */
  USER,
  /** The client flow (client credentials): an application acts for itself. */
  CLIENT;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code user} or {@code client}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
