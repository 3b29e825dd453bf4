package io.tollgate.core.policy;

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
 * @param tenantRoles the roles that can be held without an organization
 */
record CompiledTenant(
    Map<String, CompiledClient> clients,
    Map<String, CompiledApi> apis,
    List<String> myOrganizationAudiences,
    Map<String, CompiledOrganization> organizations,
    CompiledOrganization elsewhere,
    RoleBook tenantRoles) {

  CompiledOrganization organization(String id) {
    CompiledOrganization listed = organizations.get(id);
    return listed == null ? elsewhere : listed;
  }

  RoleBook rolesIn(@Nullable CompiledOrganization organization) {
    return organization == null ? tenantRoles : organization.roles();
  }
}
