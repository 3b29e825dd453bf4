package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.ThirdPartyAccess;

/**
 * An organization as rules see it.
 *
 * @param organization its configuration; for one that the tenant does not list, nothing but an id
 * @param refusals why it cannot be named: because the tenant lists others, or because it is no id
 * @param roles the roles that can be held in it
 */
record CompiledOrganization(Organization organization, long refusals, RoleBook roles) {

  /** What is named in place of an organization but cannot be one's id. */
  static CompiledOrganization malformed(RoleBook tenantRoles) {
    return new CompiledOrganization(
        Organization.of("-", "-"), Refusals.of(Reason.ORGANIZATION_MALFORMED), tenantRoles);
  }

  /** Whether it is no organization, about which nothing else can be said. */
  boolean isMalformed() {
    return refusals == Refusals.of(Reason.ORGANIZATION_MALFORMED);
  }

  boolean blocks(boolean thirdParty) {
    return thirdParty && organization.thirdPartyAccess() == ThirdPartyAccess.BLOCK;
  }

  boolean entitles(Client client) {
    return !organization.entitlementActive()
        || organization.entitledClientIds().contains(client.id());
  }

  boolean admits(ClientGrant grant) {
    return grant.allowsAnyOrganization() || organization.clientGrantIds().contains(grant.id());
  }
}
