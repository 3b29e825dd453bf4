package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a role. It is open. */
final class RoleForm {
  private RoleForm() {}

  static Optional<Role> read(Fields fields) {
    Identity identity = Identity.idOrName(fields, "id").judge(fields, "id", Context.IdFormat.ROLE);
    List<Permission> permissions = permissions(fields);
    return identity.id().map(id -> Role.of(id, identity.name().orElse(id), permissions));
  }

  private static List<Permission> permissions(Fields fields) {
    Set<Permission> seen = new HashSet<>();
    List<Permission> permissions =
        fields.objects("permissions", permission -> permission(permission, seen));
    if (permissions.size() > Role.MAX_PERMISSIONS) {
      fields.error(
          "permissions",
          DiagnosticCode.INVALID_VALUE,
          "a role has at most " + Role.MAX_PERMISSIONS + " permissions: " + permissions.size());
      return permissions.subList(0, Role.MAX_PERMISSIONS);
    }
    return permissions;
  }

  private static Optional<Permission> permission(Fields fields, Set<Permission> seen) {
    fields.require("permission_name", "resource_server_identifier");
    Optional<String> scope = ScopeFields.one(fields, "permission_name");
    Optional<String> api = fields.identifier("resource_server_identifier");
    if (scope.isEmpty() || api.isEmpty()) {
      return Optional.empty();
    }
    Permission permission = new Permission(api.get(), scope.get());
    if (seen.size() > Role.MAX_PERMISSIONS || seen.add(permission)) { // one too many is enough
      return Optional.of(permission);
    }
    fields
        .node()
        .find("permission_name")
        .ifPresent(name -> fields.reportRepeated(name, Severity.WARNING));
    return Optional.empty();
  }
}
