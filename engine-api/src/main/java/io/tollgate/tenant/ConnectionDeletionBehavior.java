package io.tollgate.tenant;

import java.util.Locale;

/**
 * What happens when a customer deletes a connection through the My Organization API.
 *
 * @since 0.1.0
 */
public enum ConnectionDeletionBehavior {
  /** The connection is deleted, and all users that came from it are deleted too. */
  ALLOW,
  /** The connection is deleted only if it has no users. */
  ALLOW_IF_EMPTY;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code allow} or {@code allow_if_empty}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
