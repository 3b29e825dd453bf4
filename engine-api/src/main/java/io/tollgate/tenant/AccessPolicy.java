package io.tollgate.tenant;

import java.util.Locale;

/**
 * An API's rule, for one flow, on which applications may get a token at all.
 *
 * @since 0.1.0
 */
public enum AccessPolicy {
  /** Any application of the tenant, without a grant. Legal for the user flow only. */
  ALLOW_ALL,
  /** No application, whatever else is configured. */
  DENY_ALL,
  /** Only applications with a client grant, which is the most they can get. */
  REQUIRE_CLIENT_GRANT;

  /**
   * Returns the platform's spelling.
   *
   * @return {@code allow_all}, {@code deny_all} or {@code require_client_grant}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
