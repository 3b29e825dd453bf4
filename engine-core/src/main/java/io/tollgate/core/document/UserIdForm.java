package io.tollgate.core.document;

import io.tollgate.tenant.UserIdMapping;
import io.tollgate.tenant.UserIdMapping.ByStrategy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads {@code user_id} of a user attribute profile, which is closed. */
final class UserIdForm {
  private static final Set<String> FIELDS =
      Set.of("oidc_mapping", "saml_mapping", "scim_mapping", "strategy_overrides");
  private static final Set<String> OVERRIDE_FIELDS =
      Set.of("oidc_mapping", "saml_mapping", "scim_mapping");
  private static final Choices<String> CLAIM =
      Choices.of(new String[] {UserIdMapping.OIDC_DEFAULT}, UnaryOperator.identity());
  private static final Choices<String> OVERRIDE_CLAIMS =
      Choices.of(ByStrategy.OIDC_CLAIMS.toArray(new String[0]), UnaryOperator.identity());

  private UserIdForm() {}

  static UserIdMapping read(Fields fields) {
    fields.closed(FIELDS);
    List<String> saml = MappingFields.saml(fields);
    return new UserIdMapping(
        fields.choice("oidc_mapping", CLAIM).orElse(UserIdMapping.DEFAULT.oidc()),
        saml.isEmpty() ? UserIdMapping.DEFAULT.saml() : saml,
        MappingFields.scim(fields).orElse(UserIdMapping.DEFAULT.scim()),
        StrategyNames.overrides(fields, UserIdForm::override));
  }

  private static Optional<ByStrategy> override(Fields fields) {
    fields.closed(OVERRIDE_FIELDS);
    return Optional.of(
        new ByStrategy(
            fields.choice("oidc_mapping", OVERRIDE_CLAIMS),
            MappingFields.saml(fields),
            MappingFields.scim(fields)));
  }
}
