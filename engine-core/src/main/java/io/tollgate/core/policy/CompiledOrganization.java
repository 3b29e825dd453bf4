package io.tollgate.core.policy;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.ThirdPartyAccess;

/**
 * An organization as rules see it.
 *
 * @param organization its configuration; for one that the tenant does not list, nothing but an id
 * @param known whether the tenant has it, as far as the configuration says
 * @param roles the roles that can be held in it
 */
record CompiledOrganization(Organization organization, boolean known, RoleBook roles) {

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
