package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** The roles of one list, for finding those that a name or an id of another list names. */
  private static final class Names {
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Role> byName = new HashMap<>();

    Names(List<Role> roles) {
      for (Role role : roles) {
        ids.add(role.id());
        byName.putIfAbsent(role.name(), role);
      }
    }
  }

  static void check(TenantIndex index, Findings findings) {
    RoleCheck check = new RoleCheck(index, findings);
    List<Role> tenantRoles = index.tenant().roles();
    Names ofTenant = new Names(tenantRoles);
    check.roles(tenantRoles, "/roles");
    check.names(tenantRoles, "/roles", ofTenant);
    List<Organization> organizations = TenantIndex.organizationsOf(index.tenant());
    for (int i = 0; i < organizations.size(); i++) {
      List<Role> roles = organizations.get(i).roles();
      String list = "/organizations/" + i + "/roles";
      check.roles(roles, list);
      check.names(roles, list, new Names(roles));
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
                pointer,
                "/resource_server_identifier");
        if (api != null) {
          references.checkScope(api, permission.scope(), pointer + "/permission_name");
        }
      }
    }
  }

  private void names(List<Role> roles, String list, Names names) {
    for (int i = 0; i < roles.size(); i++) {
      shared(list + "/" + i + "/name", roles.get(i), names);
      shadowed(list + "/" + i + "/name", roles.get(i), names);
    }
  }

  private void namesAgainstTenant(List<Role> roles, String list, Names ofTenant) {
    names(roles, list, ofTenant);
    for (int i = 0; i < roles.size(); i++) {
      String id = roles.get(i).id();
      Role hidden = ofTenant.byName.get(id);
      if (hidden != null && !hidden.id().equals(id)) {
        ambiguous(
            list + "/" + i + "/id",
            "this id is the name of role `"
                + Findings.shown(hidden.id())
                + "`, which cannot be given by it here",
            id);
      }
    }
  }

  /** Two roles with the same id are an error already. */
  private void shared(String pointer, Role role, Names names) {
    Role other = names.byName.get(role.name());
    if (other != null && !other.id().equals(role.id())) {
      ambiguous(
          pointer,
          "role `"
              + Findings.shown(other.id())
              + "` has the same name, so neither can be given by it",
          role.name());
    }
  }

  private void shadowed(String pointer, Role role, Names names) {
    if (names.ids.contains(role.name()) && !role.name().equals(role.id())) {
      ambiguous(pointer, "this name is the id of another role, which it finds", role.name());
    }
  }

  private void ambiguous(String pointer, String what, String value) {
    findings.warning(DiagnosticCode.AMBIGUOUS_NAME, pointer, what + ": " + Findings.shown(value));
  }
}
