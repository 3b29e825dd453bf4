package io.tollgate.core.digest;

import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.ThirdPartyAccessChoice;
import java.util.Comparator;

/** Every component of a tenant, in the order in which its record declares them. */
final class TenantEncoding {

  private static final Comparator<Permission> BY_API_AND_SCOPE =
      Comparator.comparing(Permission::apiIdentifier).thenComparing(Permission::scope);

  private TenantEncoding() {}

  static void tenant(DigestWriter out, Tenant tenant) {
    out.optionalText(tenant.domain())
        .texts(tenant.customDomains())
        .optional(tenant.rateLimits(), LimitEncoding::rateLimits)
        .list(tenant.apis(), TenantEncoding::api)
        .list(tenant.clients(), TenantEncoding::client)
        .list(tenant.clientGrants(), TenantEncoding::grant)
        .list(tenant.roles(), TenantEncoding::role);
    organizations(out, tenant.organizations());
    out.list(tenant.connectionProfiles(), ProfileEncoding::connectionProfile)
        .list(tenant.userAttributeProfiles(), ProfileEncoding::userAttributeProfile);
  }

  private static void api(DigestWriter out, Api api) {
    out.text(api.identifier()).text(api.name()).scopes(api.scopes());
    accessPolicies(out, api.accessPolicies());
    out.flag(api.enforcesRbac())
        .word(api.tokenDialect())
        .duration(api.tokenLifetime())
        .duration(api.tokenLifetimeForWeb())
        .flag(api.skipsConsent());
    proofOfPossession(out, api.proofOfPossession());
    out.flag(api.isSystem());
  }

  private static void accessPolicies(DigestWriter out, AccessPolicies policies) {
    out.word(policies.user()).word(policies.client());
  }

  private static void proofOfPossession(DigestWriter out, ProofOfPossession proof) {
    out.word(proof.mechanism()).flag(proof.required()).word(proof.requiredFor());
  }

  private static void client(DigestWriter out, Client client) {
    out.text(client.id())
        .text(client.name())
        .word(client.party())
        .flag(client.confidential())
        .textSet(client.grantTypes())
        .word(client.organizationUsage())
        .optionalText(client.defaultOrganization())
        .flag(client.requiresProofOfPossession())
        .optional(client.myOrganizationConfiguration(), TenantEncoding::configuration)
        .list(client.refreshTokenPolicies(), TenantEncoding::refreshTokenPolicy);
  }

  private static void configuration(DigestWriter out, MyOrganizationConfiguration configuration) {
    out.wordSet(configuration.allowedStrategies())
        .word(configuration.connectionDeletionBehavior())
        .optionalText(configuration.connectionProfileId())
        .optionalText(configuration.userAttributeProfileId())
        .optionalText(configuration.invitationLandingClientId())
        .optional(configuration.thirdPartyClientAccess(), TenantEncoding::thirdPartyAccess);
  }

  private static void thirdPartyAccess(DigestWriter out, ThirdPartyAccessChoice choice) {
    out.wordSet(choice.allowedValues()).word(choice.defaultValue());
  }

  private static void refreshTokenPolicy(DigestWriter out, RefreshTokenPolicy policy) {
    out.text(policy.audience()).scopes(policy.scopes());
  }

  private static void grant(DigestWriter out, ClientGrant grant) {
    out.text(grant.id());
    grantee(out, grant.grantee());
    out.text(grant.audience()).word(grant.subjectType());
    grantedScopes(out, grant.scopes());
    out.word(grant.organizationUsage())
        .flag(grant.allowsAnyOrganization())
        .texts(grant.authorizationDetailsTypes())
        .flag(grant.isSystem());
  }

  private static void grantee(DigestWriter out, Grantee grantee) {
    out.flag(grantee instanceof Grantee.OneClient);
    if (grantee instanceof Grantee.OneClient one) {
      out.text(one.clientId());
    }
  }

  private static void grantedScopes(DigestWriter out, GrantedScopes granted) {
    out.flag(granted instanceof GrantedScopes.Listed);
    if (granted instanceof GrantedScopes.Listed listed) {
      out.scopes(listed.scopes());
    }
  }

  private static void role(DigestWriter out, Role role) {
    out.text(role.id())
        .text(role.name())
        .set(role.permissions(), BY_API_AND_SCOPE, TenantEncoding::permission);
  }

  private static void permission(DigestWriter out, Permission permission) {
    out.text(permission.apiIdentifier()).text(permission.scope());
  }

  private static void organizations(DigestWriter out, Organizations organizations) {
    out.flag(organizations instanceof Organizations.Listed);
    if (organizations instanceof Organizations.Listed listed) {
      out.list(listed.organizations(), TenantEncoding::organization);
    }
  }

  private static void organization(DigestWriter out, Organization organization) {
    out.text(organization.id())
        .text(organization.name())
        .textSet(organization.clientGrantIds())
        .list(organization.roles(), TenantEncoding::role)
        .word(organization.thirdPartyAccess())
        .flag(organization.entitlementActive())
        .textSet(organization.entitledClientIds());
  }
}
