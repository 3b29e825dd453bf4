package io.tollgate.core.policy;

import io.tollgate.core.check.OrganizationIds;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as decisions use it: everything is found by one look-up, whatever the tenant's size.
 *
 * @param clients the clients by id
 * @param apis the APIs by identifier, system APIs under each domain of the tenant
 * @param myOrganizationAudiences the identifiers that the My Organization API has or would have
 * @param organizations the listed organizations by id
 * @param elsewhere what stands for an organization that is not listed
 * @param malformed what stands for what cannot be an organization's id
 * @param tenantRoles the roles that can be held without an organization
 */
record CompiledTenant(
    Map<String, CompiledClient> clients,
    Map<String, CompiledApi> apis,
    List<String> myOrganizationAudiences,
    Map<String, CompiledOrganization> organizations,
    CompiledOrganization elsewhere,
    CompiledOrganization malformed,
    RoleBook tenantRoles) {

  CompiledOrganization organization(String id) {
    CompiledOrganization listed = organizations.get(id);
    if (listed != null) {
      return listed;
    }
    return OrganizationIds.isId(id) ? elsewhere : malformed;
  }

  RoleBook rolesIn(@Nullable CompiledOrganization organization) {
    return organization == null ? tenantRoles : organization.roles();
  }
}
