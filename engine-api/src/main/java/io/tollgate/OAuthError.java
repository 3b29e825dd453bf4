package io.tollgate;

import java.util.Locale;

/**
 * The error codes of OAuth 2.0 that a refused token request is answered with. The platform
 * documents few of them: what decides is the {@link Reason}, this is a hint for the response.
 *
 * @since 0.1.0
 */
public enum OAuthError {
  /** RFC 6749: the request lacks a parameter or has an invalid one. */
  INVALID_REQUEST,
  /** RFC 6749: the client is unknown. */
  INVALID_CLIENT,
  /** RFC 6749: the client may not use this grant type. */
  UNAUTHORIZED_CLIENT,
  /** RFC 6749: the request was denied. */
  ACCESS_DENIED,
  /** RFC 6749: the requested scope is malformed. */
  INVALID_SCOPE,
  /** RFC 6749: the authorization server failed. */
  SERVER_ERROR,
  /** RFC 8707: the requested resource is unknown or not to be had. */
  INVALID_TARGET,
  /** OpenID Connect: the user must consent first. */
  CONSENT_REQUIRED,
  /** RFC 9449: the proof of possession is missing or invalid. */
  INVALID_DPOP_PROOF;

  /**
   * Returns the {@code error} parameter.
   *
   * @return the code in lower case
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
