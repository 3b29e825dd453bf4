package io.tollgate.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user's id comes from, by protocol. Every user has one, so this mapping always exists.
 *
 * @param oidc the claim of an OpenID Connect token; the platform knows {@value #OIDC_DEFAULT} only
 * @param saml the SAML attributes, 1 to 3
 * @param scim the SCIM attribute
 * @param strategyOverrides the mapping by strategy; what an override leaves out is not overridden
 * @since 0.1.0
 */
public record UserIdMapping(
    String oidc, List<String> saml, String scim, Map<Strategy, ByStrategy> strategyOverrides) {

  /** The only claim outside an override. */
  public static final String OIDC_DEFAULT = "sub";

  /** The platform's mapping when none is given. */
  public static final UserIdMapping DEFAULT =
      new UserIdMapping(
          OIDC_DEFAULT,
          List.of(
              "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
              "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
              "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"),
          "externalId",
          Map.of());

  /**
   * The mapping of one strategy.
   *
   * @param oidc {@code sub}, {@code oid} or {@code email}
   * @param saml the SAML attributes; not overridden if empty
   * @param scim the SCIM attribute
   */
  public record ByStrategy(Optional<String> oidc, List<String> saml, Optional<String> scim) {

    /** The claims that an override can name. */
    public static final List<String> OIDC_CLAIMS = List.of("sub", "oid", "email");

    /** Checks the limits. */
    public ByStrategy {
      saml = List.copyOf(saml);
      requireSaml(saml, 0);
      oidc.ifPresent(claim -> requireClaim(claim, OIDC_CLAIMS));
      scim.ifPresent(text -> Require.text("scim", text, 1, AttributeMapping.MAX_ATTRIBUTE_LENGTH));
    }
  }

  /** Checks the limits. */
  public UserIdMapping {
    requireClaim(oidc, List.of(OIDC_DEFAULT));
    saml = List.copyOf(saml);
    requireSaml(saml, 1);
    Require.text("scim", scim, 1, AttributeMapping.MAX_ATTRIBUTE_LENGTH);
    strategyOverrides = Require.sortedCopy(strategyOverrides);
  }

  private static void requireClaim(String claim, List<String> claims) {
    if (!claims.contains(claim)) {
      throw new IllegalArgumentException("must be one of " + claims + ": oidc=" + claim);
    }
  }

  private static void requireSaml(List<String> saml, int min) {
    Require.size("saml", saml, min, AttributeMapping.MAX_SAML_ATTRIBUTES);
    for (String attribute : saml) {
      Require.text("saml", attribute, 1, AttributeMapping.MAX_ATTRIBUTE_LENGTH);
    }
  }
}
