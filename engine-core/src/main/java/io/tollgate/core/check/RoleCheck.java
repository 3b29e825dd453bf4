package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What roles carry, and which of them cannot be given by name.
 *
 * <p>A request names a role by its id, else by its name. A name that two roles share finds neither,
 * and a name that is another role's id finds the other. Roles of the tenant can be held together,
 * and roles of one organization with each other and with those of the tenant; roles of different
 * organizations cannot.
 */
final class RoleCheck {

  private final References references;
  private final Findings findings;

  private RoleCheck(TenantIndex index, Findings findings) {
    this.references = new References(index, findings);
    this.findings = findings;
  }

  /** Roles that can be held together, by where they stand. */
  private static final class Names {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    Names(List<Role> roles, String list) {
      for (int i = 0; i < roles.size(); i++) {
        byId.putIfAbsent(roles.get(i).id(), list + "/" + i);
        byName.putIfAbsent(roles.get(i).name(), list + "/" + i);
      }
    }
  }

  static void check(TenantIndex index, Findings findings) {
    RoleCheck check = new RoleCheck(index, findings);
    List<Role> tenantRoles = index.tenant().roles();
    Names ofTenant = new Names(tenantRoles, "/roles");
    check.roles(tenantRoles, "/roles");
    check.names(tenantRoles, "/roles", ofTenant);
    List<Organization> organizations = TenantIndex.organizationsOf(index.tenant());
    for (int i = 0; i < organizations.size(); i++) {
      List<Role> roles = organizations.get(i).roles();
      String list = "/organizations/" + i + "/roles";
      check.roles(roles, list);
      check.names(roles, list, new Names(roles, list));
      check.namesAgainstTenant(roles, list, ofTenant);
    }
  }

  private void roles(List<Role> roles, String list) {
    for (int i = 0; i < roles.size(); i++) {
      int position = 0;
      for (Permission permission : roles.get(i).permissions()) {
        String pointer = list + "/" + i + "/permissions/" + position++;
        Api api =
            references.followAudience(
                Severity.WARNING,
                permission.apiIdentifier(),
                pointer + "/resource_server_identifier");
        if (api != null) {
          references.checkScope(api, permission.scope(), pointer + "/permission_name");
        }
      }
    }
  }

  private void names(List<Role> roles, String list, Names names) {
    for (int i = 0; i < roles.size(); i++) {
      String pointer = list + "/" + i;
      Role role = roles.get(i);
      shared(pointer, role, names.byName.get(role.name()));
      shadowed(pointer, role, names.byId.get(role.name()));
    }
  }

  private void namesAgainstTenant(List<Role> roles, String list, Names ofTenant) {
    for (int i = 0; i < roles.size(); i++) {
      String pointer = list + "/" + i;
      Role role = roles.get(i);
      shared(pointer, role, ofTenant.byName.get(role.name()));
      shadowed(pointer, role, ofTenant.byId.get(role.name()));
      String hidden = ofTenant.byName.get(role.id());
      if (hidden != null) {
        findings.warning(
            DiagnosticCode.AMBIGUOUS_NAME,
            pointer + "/id",
            "this id is the name of "
                + hidden
                + ", which cannot be given by it here: "
                + Findings.shown(role.id()));
      }
    }
  }

  private void shared(String pointer, Role role, @Nullable String other) {
    if (other != null && !other.equals(pointer)) {
      findings.warning(
          DiagnosticCode.AMBIGUOUS_NAME,
          pointer + "/name",
          other
              + " has the same name, so neither can be given by it: "
              + Findings.shown(role.name()));
    }
  }

  private void shadowed(String pointer, Role role, @Nullable String other) {
    if (other != null && !other.equals(pointer)) {
      findings.warning(
          DiagnosticCode.AMBIGUOUS_NAME,
          pointer + "/name",
          "this name is the id of "
              + other
              + ", which it finds instead: "
              + Findings.shown(role.name()));
    }
  }
}
