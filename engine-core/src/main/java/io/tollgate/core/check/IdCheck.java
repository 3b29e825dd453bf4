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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Two things of one kind with the same id. */
final class IdCheck {

  private final Findings findings;

  private IdCheck(Findings findings) {
    this.findings = findings;
  }

  static void check(Tenant tenant, Findings findings) {
    IdCheck check = new IdCheck(findings);
    check.unique("/resource_servers", "identifier", tenant.apis(), Api::identifier);
    check.unique("/clients", "client_id", tenant.clients(), Client::id);
    check.unique("/client_grants", "id", tenant.clientGrants(), ClientGrant::id);
    check.unique("/roles", "id", tenant.roles(), Role::id);
    List<Organization> organizations = TenantIndex.organizationsOf(tenant);
    check.unique("/organizations", "id", organizations, Organization::id);
    check.unique("/connection_profiles", "id", tenant.connectionProfiles(), ConnectionProfile::id);
    check.unique(
        "/user_attribute_profiles", "id", tenant.userAttributeProfiles(), UserAttributeProfile::id);
    check.organizationRoles(tenant.roles(), organizations);
  }

  private <T> void unique(String list, String field, List<T> things, Function<T, String> id) {
    unique(list, field, things, id, Map.of());
  }

  private <T> void unique(
      String list,
      String field,
      List<T> things,
      Function<T, String> id,
      Map<String, String> taken) {
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < things.size(); i++) {
      String pointer = list + "/" + i;
      String value = id.apply(things.get(i));
      String first = seen.putIfAbsent(value, pointer);
      String other = first == null ? taken.get(value) : first;
      if (other != null) {
        findings.error(
            DiagnosticCode.DUPLICATE_ID,
            pointer + "/" + field,
            other + " has the same " + field + ": " + Findings.shown(value));
      }
    }
  }

  /** A role of an organization can be held together with each role of the tenant. */
  private void organizationRoles(List<Role> tenantRoles, List<Organization> organizations) {
    Map<String, String> taken = new HashMap<>();
    for (int i = 0; i < tenantRoles.size(); i++) {
      taken.putIfAbsent(tenantRoles.get(i).id(), "/roles/" + i);
    }
    for (int i = 0; i < organizations.size(); i++) {
      String list = "/organizations/" + i + "/roles";
      unique(list, "id", organizations.get(i).roles(), Role::id, taken);
    }
  }
}
