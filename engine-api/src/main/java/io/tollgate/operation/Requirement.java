package io.tollgate.operation;

import java.util.Locale;

/**
 * What an operation needs beside scopes and the client's configuration.
 *
 * @since 0.1.0
 */
public enum Requirement {
  /** The client's configuration names a connection profile. */
  CONNECTION_PROFILE,
  /** That profile enables SCIM for the connection's strategy. */
  SCIM,
  /** The client's configuration names a user attribute profile. */
  USER_ATTRIBUTE_PROFILE,
  /** The client's configuration allows the strategy of the connection to be made. */
  STRATEGY,
  /** The client's configuration allows to delete a connection that has as many users. */
  DELETION;

  /**
   * Returns the name that documents use.
   *
   * @return the name in lower case
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
