package io.tollgate.core.document;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantType;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a client. It is open: fields that decide nothing are passed over. */
final class ClientForm {
  private static final Choices<OrganizationUsage> USAGES =
      Choices.of(OrganizationUsage.values(), OrganizationUsage::wireName);
  private static final Choices<Party> MODES =
      Choices.of(
          new Party[] {Party.THIRD_PARTY_STRICT, Party.THIRD_PARTY_PERMISSIVE},
          party -> party == Party.THIRD_PARTY_STRICT ? "strict" : "permissive");
  private static final List<String> PUBLIC_GRANT_TYPES =
      List.of(GrantType.AUTHORIZATION_CODE, GrantType.IMPLICIT, GrantType.REFRESH_TOKEN);
  private static final List<String> CONFIDENTIAL_GRANT_TYPES =
      List.of(
          GrantType.AUTHORIZATION_CODE,
          GrantType.IMPLICIT,
          GrantType.REFRESH_TOKEN,
          GrantType.CLIENT_CREDENTIALS);
  private static final List<String> GRANT_TYPES =
      List.of(
          GrantType.AUTHORIZATION_CODE,
          GrantType.IMPLICIT,
          GrantType.PASSWORD,
          GrantType.REFRESH_TOKEN,
          GrantType.CLIENT_CREDENTIALS);

  private static final Set<String> PUBLIC_APP_TYPES = Set.of("spa", "native");

  private ClientForm() {}

  static Optional<Client> read(Fields fields) {
    AppliedDefaults applied = new AppliedDefaults(fields.notes());
    Identity identity = Identity.of(fields, "client_id");
    Client.Builder builder = Client.builder(identity.id().orElse("?"));
    identity.name().ifPresent(builder::name);
    boolean confidential = confidential(fields, applied);
    builder
        .party(party(fields, applied))
        .confidential(confidential)
        .grantTypes(grantTypes(fields, confidential, applied))
        .organizationUsage(organizationUsage(fields, applied))
        .requiresProofOfPossession(fields.flagOr("require_proof_of_possession", false))
        .refreshTokenPolicies(refreshTokenPolicies(fields));
    defaultOrganization(fields).ifPresent(builder::defaultOrganization);
    fields
        .object("my_organization_configuration")
        .map(MyOrganizationForm::read)
        .ifPresent(builder::myOrganizationConfiguration);
    applied.report(fields.node().spot());
    return identity.id().map(id -> builder.build());
  }

  /** A client that its owner describes elsewhere is a third party's. */
  private static Party party(Fields fields, AppliedDefaults applied) {
    boolean ownByDefault =
        !fields.has("external_client_id") && !fields.has("external_metadata_type");
    if (!fields.has("is_first_party")) {
      applied.add("is_first_party", ownByDefault);
    }
    Optional<Party> mode = fields.choice("third_party_security_mode", MODES);
    if (fields.flagOr("is_first_party", ownByDefault)) {
      return Party.FIRST_PARTY;
    }
    if (!fields.has("third_party_security_mode")) {
      applied.add("third_party_security_mode", "strict");
    }
    return mode.orElse(Party.THIRD_PARTY_STRICT);
  }

  private static boolean confidential(Fields fields, AppliedDefaults applied) {
    Optional<String> method = fields.text("token_endpoint_auth_method");
    Optional<String> appType = fields.text("app_type");
    if (method.isPresent()) {
      return !method.get().equals("none");
    }
    boolean isPublic = appType.map(PUBLIC_APP_TYPES::contains).orElse(false);
    applied.add("token_endpoint_auth_method", isPublic ? "none" : "confidential");
    return !isPublic;
  }

  private static List<String> grantTypes(
      Fields fields, boolean confidential, AppliedDefaults applied) {
    if (fields.has("grant_types")) {
      List<ScalarNode> types = fields.distinctTexts("grant_types", Severity.WARNING);
      types.forEach(type -> reportMisspelt(type, fields.notes()));
      return types.stream().map(ScalarNode::text).toList();
    }
    List<String> types = confidential ? CONFIDENTIAL_GRANT_TYPES : PUBLIC_GRANT_TYPES;
    applied.add("grant_types", String.join(" ", types));
    return types;
  }

  /** Any grant type may be listed, but one that is like a known one is probably meant to be it. */
  private static void reportMisspelt(ScalarNode type, Notes notes) {
    if (GRANT_TYPES.contains(type.text()) || type.text().contains(":")) {
      return;
    }
    Optional<String> meant = Suggestion.of(type.text(), GRANT_TYPES);
    if (meant.isPresent()) {
      notes.warning(
          type.spot(),
          DiagnosticCode.UNKNOWN_VALUE,
          "not a grant type, so it allows nothing: " + type.describe(),
          meant);
    }
  }

  private static OrganizationUsage organizationUsage(Fields fields, AppliedDefaults applied) {
    if (!fields.has("organization_usage")) {
      applied.add("organization_usage", OrganizationUsage.ALLOW.wireName());
    }
    return fields.choice("organization_usage", USAGES).orElse(OrganizationUsage.ALLOW);
  }

  /** The organization counts only where it is meant for the client flow. */
  private static Optional<String> defaultOrganization(Fields fields) {
    return fields
        .object("default_organization")
        .flatMap(
            inner -> {
              Optional<String> id = inner.require("organization_id").text("organization_id");
              boolean forClientFlow =
                  inner.distinctTexts("flows", Severity.WARNING).stream()
                      .anyMatch(flow -> flow.text().equals(GrantType.CLIENT_CREDENTIALS));
              return forClientFlow ? id : Optional.empty();
            });
  }

  private static List<RefreshTokenPolicy> refreshTokenPolicies(Fields fields) {
    return fields
        .object("refresh_token")
        .map(token -> token.objects("policies", ClientForm::refreshTokenPolicy))
        .orElse(List.of());
  }

  private static Optional<RefreshTokenPolicy> refreshTokenPolicy(Fields fields) {
    fields.require("audience", "scope");
    var scopes = ScopeFields.array(fields, "scope");
    return fields.identifier("audience").map(audience -> new RefreshTokenPolicy(audience, scopes));
  }
}
