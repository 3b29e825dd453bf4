package io.tollgate.tenant;

import java.util.Locale;

/**
 * The kinds of identity provider that a customer's connection can use.
 *
 * @since 0.1.0
 */
public enum Strategy {
  /** PingFederate. */
  PINGFEDERATE,
  /** Active Directory. Listed by the platform's reference, missing from its published schemas. */
  AD,
  /** Active Directory Federation Services. */
  ADFS,
  /** Microsoft Entra ID, formerly Windows Azure Active Directory. */
  WAAD,
  /** Google Workspace. */
  GOOGLE_APPS,
  /** Okta Workforce. */
  OKTA,
  /** OpenID Connect. */
  OIDC,
  /** SAML 2.0. */
  SAMLP;

  /**
   * Returns the platform's spelling.
   *
   * @return the name in lower case with hyphens, such as {@code google-apps}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
