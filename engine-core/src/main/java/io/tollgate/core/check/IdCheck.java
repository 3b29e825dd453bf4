package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.UserAttributeProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Two things of one kind with the same id. */
final class IdCheck {

  private final Findings findings;

  private IdCheck(Findings findings) {
    this.findings = findings;
  }

  static void check(Tenant tenant, Findings findings) {
    IdCheck check = new IdCheck(findings);
    check.unique("/resource_servers", "identifier", "API", tenant.apis(), Api::identifier);
    check.unique("/clients", "client_id", "client", tenant.clients(), Client::id);
    check.unique("/client_grants", "id", "client grant", tenant.clientGrants(), ClientGrant::id);
    check.unique("/roles", "id", "role", tenant.roles(), Role::id);
    List<Organization> organizations = TenantIndex.organizationsOf(tenant);
    check.unique("/organizations", "id", "organization", organizations, Organization::id);
    check.unique(
        "/connection_profiles",
        "id",
        "connection profile",
        tenant.connectionProfiles(),
        ConnectionProfile::id);
    check.unique(
        "/user_attribute_profiles",
        "id",
        "user attribute profile",
        tenant.userAttributeProfiles(),
        UserAttributeProfile::id);
    check.organizationRoles(tenant.roles(), organizations);
  }

  private <T> void unique(
      String list, String field, String kind, List<T> things, Function<T, String> id) {
    Set<String> seen = new HashSet<>(2 * things.size());
    for (int i = 0; i < things.size(); i++) {
      String value = id.apply(things.get(i));
      if (!seen.add(value)) {
        duplicate(list + "/" + i + "/" + field, "an earlier " + kind, field, value);
      }
    }
  }

  /** A role of an organization can be held together with each role of the tenant. */
  private void organizationRoles(List<Role> tenantRoles, List<Organization> organizations) {
    Set<String> taken = new HashSet<>();
    tenantRoles.forEach(role -> taken.add(role.id()));
    for (int i = 0; i < organizations.size(); i++) {
      String list = "/organizations/" + i + "/roles";
      List<Role> roles = organizations.get(i).roles();
      unique(list, "id", "role", roles, Role::id);
      for (int j = 0; j < roles.size(); j++) {
        if (taken.contains(roles.get(j).id())) {
          duplicate(list + "/" + j + "/id", "a role of the tenant", "id", roles.get(j).id());
        }
      }
    }
  }

  private void duplicate(String pointer, String other, String field, String value) {
    findings.error(
        DiagnosticCode.DUPLICATE_ID,
        pointer,
        other + " has the same `" + field + "`: " + Findings.shown(value));
  }
}
