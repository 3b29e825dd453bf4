package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Where an attribute's value comes from, by protocol.
 *
 * @param oidc the claim of an OpenID Connect token
 * @param saml the SAML attributes, the first one present wins; none given if empty
 * @param scim the SCIM attribute
 * @since 0.1.0
 */
public record AttributeMapping(Optional<OidcClaim> oidc, List<String> saml, Optional<String> scim) {

  /** The longest SAML or SCIM attribute name. */
  public static final int MAX_ATTRIBUTE_LENGTH = 128;

  /** The most SAML attributes. */
  public static final int MAX_SAML_ATTRIBUTES = 3;

  /**
   * A claim of an OpenID Connect token.
   *
   * @param mapping the claim, 1 to 50 characters
   * @param displayName its name for people, 1 to 50 characters
   */
  public record OidcClaim(String mapping, Optional<String> displayName) {

    /** The longest claim and the longest display name. */
    public static final int MAX_LENGTH = 50;

    /** Checks the limits. */
    public OidcClaim {
      Require.text("mapping", mapping, 1, MAX_LENGTH);
      displayName.ifPresent(text -> Require.text("displayName", text, 1, MAX_LENGTH));
    }
  }

  /** Checks the limits. */
  public AttributeMapping {
    saml = List.copyOf(saml);
    Require.size("saml", saml, 0, MAX_SAML_ATTRIBUTES);
    for (String attribute : saml) {
      Require.text("saml", attribute, 1, MAX_ATTRIBUTE_LENGTH);
    }
    scim.ifPresent(text -> Require.text("scim", text, 1, MAX_ATTRIBUTE_LENGTH));
    requireNonNull(oidc, "oidc");
  }
}
