package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.ThirdPartyAccess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an organization. It is open. */
final class OrganizationForm {
  private OrganizationForm() {}

  static Optional<Organization> read(Fields fields) {
    Identity identity =
        Identity.of(fields, "id").judge(fields, "id", Context.IdFormat.ORGANIZATION);
    Set<String> grants = clientGrants(fields);
    List<Role> roles = roles(fields);
    ThirdPartyAccess access =
        fields
            .choice("third_party_client_access", MyOrganizationForm.ACCESS)
            .orElse(ThirdPartyAccess.BLOCK);
    boolean entitlement = fields.flagOr("is_app_entitlement_active", false);
    Set<String> clients = new LinkedHashSet<>();
    fields.objects("clients", client -> entitledClient(client).filter(clients::add));
    return identity
        .id()
        .map(
            known ->
                new Organization(
                    known,
                    identity.name().orElse(known),
                    grants,
                    roles,
                    access,
                    entitlement,
                    clients));
  }

  /** Ids of grants; an export has objects that name the grants' client. */
  private static Set<String> clientGrants(Fields fields) {
    Set<String> ids = new LinkedHashSet<>();
    if (fields.elements("client_grants").stream().anyMatch(ObjectNode.class::isInstance)) {
      fields.objects(
          "client_grants", grant -> grant.require("client_id").text("client_id").filter(ids::add));
      return ids;
    }
    for (ScalarNode id : fields.distinctTexts("client_grants", Severity.WARNING)) {
      Values.text(id, 1, Limits.STRING_LENGTH, fields.notes()).ifPresent(ids::add);
    }
    return ids;
  }

  private static List<Role> roles(Fields fields) {
    List<Role> roles = fields.objects("roles", RoleForm::read);
    if (roles.size() > Organization.MAX_ROLES) {
      fields.error(
          "roles",
          DiagnosticCode.INVALID_VALUE,
          "an organization has at most " + Organization.MAX_ROLES + " roles: " + roles.size());
      return roles.subList(0, Organization.MAX_ROLES);
    }
    return roles;
  }

  /** A client counts only if members may use it to sign in. */
  private static Optional<String> entitledClient(Fields fields) {
    Optional<String> id = fields.require("client_id").text("client_id");
    return fields.flagOr("use_for_member_access", true) ? id : Optional.empty();
  }
}
