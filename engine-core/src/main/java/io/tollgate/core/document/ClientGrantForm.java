package io.tollgate.core.document;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.SubjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a client grant. It is open, as the platform leaves it. */
final class ClientGrantForm {
  private static final Choices<OrganizationUsage> USAGES =
      Choices.of(OrganizationUsage.values(), OrganizationUsage::wireName);
  private static final Choices<Grantee> DEFAULT_FOR =
      Choices.of(Map.of("third_party_clients", new Grantee.ThirdPartyClients()));
  private static final String ANONYMOUS = "anonymous_user";

  /** Nothing stands for the grants of anonymous users, which are left out. */
  private static final Choices<Optional<SubjectType>> SUBJECT_TYPES = subjectTypes();

  private ClientGrantForm() {}

  static Optional<ClientGrant> read(Fields fields) {
    AppliedDefaults applied = new AppliedDefaults(fields.notes());
    Optional<Grantee> grantee = grantee(fields);
    Optional<String> audience = fields.require("audience").identifier("audience");
    Optional<SubjectType> subjectType = subjectType(fields, applied);
    GrantedScopes scopes = scopes(fields, applied);
    OrganizationUsage usage =
        fields.choice("organization_usage", USAGES).orElse(OrganizationUsage.DENY);
    if (!fields.has("organization_usage") && subjectType.equals(Optional.of(SubjectType.CLIENT))) {
      applied.add("organization_usage", OrganizationUsage.DENY.wireName());
    }
    boolean anyOrganization = fields.flagOr("allow_any_organization", false);
    List<String> detailsTypes = authorizationDetailsTypes(fields);
    boolean isSystem = fields.flagOr("is_system", false);
    String id = id(fields);
    if (grantee.isEmpty() || audience.isEmpty() || subjectType.isEmpty()) {
      return Optional.empty();
    }
    applied.report(fields.node().spot());
    return Optional.of(
        new ClientGrant(
            id,
            grantee.get(),
            audience.get(),
            subjectType.get(),
            scopes,
            usage,
            anyOrganization,
            detailsTypes,
            isSystem));
  }

  /** A grant without an id is known by its place. */
  private static String id(Fields fields) {
    return new Identity(fields.text("id"), Optional.empty())
        .judge(fields, "id", Context.IdFormat.CLIENT_GRANT)
        .id()
        .orElseGet(fields.element()::placeId);
  }

  private static Optional<Grantee> grantee(Fields fields) {
    boolean hasClient = fields.has("client_id");
    boolean hasDefault = fields.has("default_for");
    if (hasClient && hasDefault) {
      fields.error(
          "default_for",
          DiagnosticCode.CONFLICTING_FIELDS,
          "cannot specify both `client_id` and `default_for`: they are mutually exclusive");
    } else if (!hasClient && !hasDefault) {
      fields
          .notes()
          .error(
              fields.node().spot(),
              DiagnosticCode.MISSING_FIELD,
              "one of `client_id` or `default_for` is required");
    }
    Optional<Grantee> byDefault = fields.choice("default_for", DEFAULT_FOR);
    Optional<Grantee> client = fields.text("client_id").map(Grantee.OneClient::new);
    return client.or(() -> byDefault);
  }

  private static Optional<SubjectType> subjectType(Fields fields, AppliedDefaults applied) {
    if (!fields.has("subject_type")) {
      applied.add("subject_type", SubjectType.CLIENT.wireName());
      return Optional.of(SubjectType.CLIENT);
    }
    Optional<Optional<SubjectType>> given = fields.choice("subject_type", SUBJECT_TYPES);
    if (given.isPresent() && given.get().isEmpty()) {
      fields
          .notes()
          .warning(
              fields.spot("subject_type"),
              DiagnosticCode.IGNORED,
              "left out, for Tollgate decides nothing about anonymous requests: `anonymous_user`");
    }
    return given.orElse(Optional.of(SubjectType.CLIENT));
  }

  private static GrantedScopes scopes(Fields fields, AppliedDefaults applied) {
    boolean all = fields.flagOr("allow_all_scopes", false);
    if (all && fields.has("scope")) {
      fields.error(
          "scope",
          DiagnosticCode.CONFLICTING_FIELDS,
          "must not be given when `allow_all_scopes` is true: `scope`");
    }
    ScopeSet listed = ScopeFields.array(fields, "scope");
    if (!all && !fields.has("scope")) {
      reportMissingScope(fields, applied);
    }
    return all ? new GrantedScopes.All() : new GrantedScopes.Listed(listed);
  }

  private static void reportMissingScope(Fields fields, AppliedDefaults applied) {
    if (fields.has("scopes")) {
      fields
          .notes()
          .error(
              fields.spot("scopes").key(),
              DiagnosticCode.UNKNOWN_FIELD,
              "a grant without `scope` covers nothing; unknown field: `scopes`",
              Optional.of("scope"));
    } else {
      applied.add("scope", "none");
    }
  }

  private static List<String> authorizationDetailsTypes(Fields fields) {
    if (!fields.has("authorization_details_types")) {
      return List.of();
    }
    return fields.distinctTexts("authorization_details_types", Severity.WARNING).stream()
        .flatMap(
            type ->
                Values.text(
                    type, 1, ClientGrant.MAX_AUTHORIZATION_DETAILS_TYPE_LENGTH, fields.notes())
                    .stream())
        .toList();
  }

  private static Choices<Optional<SubjectType>> subjectTypes() {
    Map<String, Optional<SubjectType>> byName = new LinkedHashMap<>();
    for (SubjectType type : SubjectType.values()) {
      byName.put(type.wireName(), Optional.of(type));
    }
    byName.put(ANONYMOUS, Optional.empty());
    return Choices.of(byName);
  }
}
