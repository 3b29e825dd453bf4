package io.tollgate.operation;

import java.util.Locale;

/**
 * What an organization may do with one of its connections: the platform's {@code
 * organization_access_level}. The order is from nothing to everything.
 *
 * @see <a href="https://auth0.com/docs/manage-users/my-organization-api">My Organization API</a>
 * @since 0.1.0
 */
public enum AccessLevel {
  /** The connection is not to be seen. */
  NONE,
  /** It may be looked at. */
  READONLY,
  /** A few of its members may be changed, see {@link Operation#limitedMembers()}. */
  LIMITED,
  /** Everything may be changed. */
  FULL,
  /** The connection has no level, as the platform allows: that restricts nothing. */
  UNSET;

  /**
   * Returns the name that documents use.
   *
   * @return the name in lower case
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
