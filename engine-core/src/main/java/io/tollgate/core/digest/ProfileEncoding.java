package io.tollgate.core.digest;

import io.tollgate.tenant.AttributeMapping;
import io.tollgate.tenant.AttributeMapping.OidcClaim;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.CrossAppAccess;
import io.tollgate.tenant.UserAttribute;
import io.tollgate.tenant.UserAttributeProfile;
import io.tollgate.tenant.UserIdMapping;

/** Every component of the profiles, in the order in which their records declare them. */
final class ProfileEncoding {

  private ProfileEncoding() {}

  static void connectionProfile(DigestWriter out, ConnectionProfile profile) {
    out.text(profile.id())
        .text(profile.name())
        .optional(profile.showAsButton(), DigestWriter::word)
        .optional(profile.assignMembershipOnLogin(), DigestWriter::word)
        .optionalText(profile.connectionNamePrefixTemplate())
        .wordSet(profile.enabledFeatures())
        .map(profile.strategyOverrides(), DigestWriter::word, DigestWriter::wordSet)
        .optional(profile.crossAppAccess(), ProfileEncoding::crossAppAccess);
  }

  private static void crossAppAccess(DigestWriter out, CrossAppAccess access) {
    out.word(access.defaultStatus()).wordSet(access.allowedStatuses());
  }

  static void userAttributeProfile(DigestWriter out, UserAttributeProfile profile) {
    out.text(profile.id()).text(profile.name());
    userId(out, profile.userId());
    out.map(profile.userAttributes(), DigestWriter::text, ProfileEncoding::userAttribute);
  }

  private static void userId(DigestWriter out, UserIdMapping mapping) {
    out.text(mapping.oidc())
        .texts(mapping.saml())
        .text(mapping.scim())
        .map(mapping.strategyOverrides(), DigestWriter::word, ProfileEncoding::byStrategy);
  }

  private static void byStrategy(DigestWriter out, UserIdMapping.ByStrategy mapping) {
    out.optionalText(mapping.oidc()).texts(mapping.saml()).optionalText(mapping.scim());
  }

  private static void userAttribute(DigestWriter out, UserAttribute attribute) {
    out.text(attribute.label())
        .text(attribute.description())
        .flag(attribute.profileRequired())
        .text(attribute.auth0Mapping());
    attributeMapping(out, attribute.mapping());
    out.map(attribute.strategyOverrides(), DigestWriter::word, ProfileEncoding::attributeMapping);
  }

  private static void attributeMapping(DigestWriter out, AttributeMapping mapping) {
    out.optional(mapping.oidc(), ProfileEncoding::oidcClaim)
        .texts(mapping.saml())
        .optionalText(mapping.scim());
  }

  private static void oidcClaim(DigestWriter out, OidcClaim claim) {
    out.text(claim.mapping()).optionalText(claim.displayName());
  }
}
