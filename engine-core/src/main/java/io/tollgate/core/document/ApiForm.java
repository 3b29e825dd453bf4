package io.tollgate.core.document;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TokenDialect;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a resource server. It is open: fields that decide nothing are passed over. */
final class ApiForm {
  private static final Choices<TokenDialect> DIALECTS =
      Choices.of(TokenDialect.values(), TokenDialect::wireName);

  private ApiForm() {}

  static Optional<PendingApi> read(Fields fields) {
    int errorsBefore = fields.notes().errors();
    fields.require("identifier");
    Optional<String> identifier = fields.identifier("identifier");
    PendingApi.Given given =
        new PendingApi.Given(
            fields.flag("is_system"),
            fields
                .object("subject_type_authorization")
                .map(AccessPoliciesForm::read)
                .orElse(AccessPoliciesForm.Given.NOTHING),
            fields.flag("enforce_policies"),
            lifetime(fields, "token_lifetime"),
            lifetime(fields, "token_lifetime_for_web"),
            fields.flag("skip_consent_for_verifiable_first_party_clients"));
    Api.Builder builder = Api.builder(identifier.orElse("?")).scopes(scopes(fields));
    fields.text("name", 0, Limits.STRING_LENGTH).ifPresent(builder::name);
    fields.choice("token_dialect", DIALECTS).ifPresent(builder::tokenDialect);
    fields
        .object("proof_of_possession")
        .flatMap(ProofOfPossessionForm::read)
        .ifPresent(builder::proofOfPossession);
    boolean isSound = fields.notes().errors() == errorsBefore;
    return identifier.map(
        value -> new PendingApi(value, builder, given, isSound, fields.node().spot()));
  }

  private static Optional<Duration> lifetime(Fields fields, String name) {
    return fields.whole(name, 0, Api.MAX_TOKEN_LIFETIME.toSeconds()).map(Duration::ofSeconds);
  }

  private static ScopeSet scopes(Fields fields) {
    Set<String> seen = new HashSet<>();
    List<String> scopes = fields.objects("scopes", scope -> scope(scope, seen));
    if (scopes.size() > Api.MAX_SCOPES) {
      fields.error(
          "scopes",
          DiagnosticCode.INVALID_VALUE,
          "an API has at most " + Api.MAX_SCOPES + " scopes: " + scopes.size());
      scopes = scopes.subList(0, Api.MAX_SCOPES);
    }
    return ScopeSet.copyOf(scopes);
  }

  private static Optional<String> scope(Fields scope, Set<String> seen) {
    Optional<String> value = ScopeFields.one(scope.require("value"), "value");
    if (value.isEmpty() || seen.add(value.get())) {
      return value;
    }
    scope.node().find("value").ifPresent(at -> scope.reportRepeated(at, Severity.WARNING));
    return Optional.empty();
  }
}
