package io.tollgate.tenant;

/**
 * The grant types of the platform that decide which flows a client can use.
 *
 * @since 0.1.0
 */
public final class GrantType {

  /** The authorization code flow, with or without PKCE. */
  public static final String AUTHORIZATION_CODE = "authorization_code";

  /** The implicit flow. */
  public static final String IMPLICIT = "implicit";

  /** The resource owner password flow. */
  public static final String PASSWORD = "password";

  /** The exchange of a refresh token. */
  public static final String REFRESH_TOKEN = "refresh_token";

  /** The client flow. */
  public static final String CLIENT_CREDENTIALS = "client_credentials";

  private GrantType() {}
}
