package io.tollgate.tenant;

import java.util.Locale;

/**
 * The profile of an API's access tokens.
 *
 * @since 0.1.0
 */
public enum TokenDialect {
  /** The platform's own profile. */
  ACCESS_TOKEN(false),
  /** The platform's own profile with a {@code permissions} claim. */
  ACCESS_TOKEN_AUTHZ(true),
  /** The profile of RFC 9068. */
  RFC9068_PROFILE(false),
  /** The profile of RFC 9068 with a {@code permissions} claim. */
  RFC9068_PROFILE_AUTHZ(true);

  private final boolean carriesPermissions;

  TokenDialect(boolean carriesPermissions) {
    this.carriesPermissions = carriesPermissions;
  }

  /**
   * Tells whether tokens carry a {@code permissions} claim when the API enforces RBAC. That claim
   * may be wider than {@code scope}: it is no ground for a decision.
   *
   * @return true for the two {@code _authz} dialects
   */
  public boolean carriesPermissions() {
    return carriesPermissions;
  }

  /**
   * Returns the platform's spelling.
   *
   * @return the name in lower case, such as {@code rfc9068_profile}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
