package io.tollgate.core.document;

import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.ConnectionSetting;
import io.tollgate.tenant.CrossAppAccess;
import io.tollgate.tenant.DiagnosticCode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a connection profile, which is closed. */
final class ConnectionProfileForm {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "organization",
          "connection_name_prefix_template",
          "enabled_features",
          "connection_config",
          "strategy_overrides",
          "cross_app_access_resource_app",
          "provisioning");
  private static final Set<String> OVERRIDE_FIELDS =
      Set.of("enabled_features", "connection_config", "provisioning");
  private static final Choices<ConnectionSetting> SETTINGS =
      Choices.of(ConnectionSetting.values(), ConnectionSetting::wireName);
  private static final Choices<ConnectionFeature> FEATURES =
      Choices.of(ConnectionFeature.values(), ConnectionFeature::wireName);
  private static final Choices<CrossAppAccess.Status> STATUSES =
      Choices.of(CrossAppAccess.Status.values(), CrossAppAccess.Status::wireName);

  private ConnectionProfileForm() {}

  static Optional<ConnectionProfile> read(Fields fields) {
    fields.closed(FIELDS);
    Identity identity =
        ProfileNames.identity(
            fields, Context.IdFormat.CONNECTION_PROFILE, ConnectionProfile.MAX_NAME_LENGTH);
    Optional<Fields> organization = fields.object("organization");
    organization.ifPresent(
        inner -> inner.closed(Set.of("show_as_button", "assign_membership_on_login")));
    checkUnread(fields);
    ConnectionProfile profile =
        new ConnectionProfile(
            identity.id().orElse("?"),
            identity.name().orElse("?"),
            organization.flatMap(inner -> inner.choice("show_as_button", SETTINGS)),
            organization.flatMap(inner -> inner.choice("assign_membership_on_login", SETTINGS)),
            template(fields),
            features(fields),
            StrategyNames.overrides(fields, ConnectionProfileForm::override),
            fields.object("cross_app_access_resource_app").flatMap(ConnectionProfileForm::access));
    return identity.id().map(id -> profile);
  }

  private static Set<ConnectionFeature> features(Fields fields) {
    return new LinkedHashSet<>(fields.distinctChoices("enabled_features", FEATURES));
  }

  /** An override without features overrides none. */
  private static Optional<Set<ConnectionFeature>> override(Fields fields) {
    fields.closed(OVERRIDE_FIELDS);
    checkUnread(fields);
    Set<ConnectionFeature> features = features(fields);
    return fields.has("enabled_features") ? Optional.of(features) : Optional.empty();
  }

  private static void checkUnread(Fields fields) {
    fields.object("connection_config").ifPresent(config -> config.closed(Set.of()));
    if (fields.has("provisioning")) {
      fields
          .notes()
          .warning(
              fields.spot("provisioning").key(),
              DiagnosticCode.IGNORED,
              "left out, for the platform does not document what is in it: `provisioning`");
    }
  }

  private static Optional<String> template(Fields fields) {
    String name = "connection_name_prefix_template";
    return fields
        .text(name, 0, ConnectionProfile.MAX_TEMPLATE_LENGTH)
        .filter(
            template -> {
              boolean fits = ConnectionProfile.isTemplate(template);
              if (!fits) {
                fields.error(
                    name,
                    DiagnosticCode.INVALID_VALUE,
                    "must be letters, digits, single hyphens but not at the start, `{org_id}` and"
                        + " `{org_name}`: "
                        + Quotes.quote(template));
              }
              return fits;
            });
  }

  private static Optional<CrossAppAccess> access(Fields fields) {
    return fields
        .closed(Set.of("status"))
        .require("status")
        .object("status")
        .map(
            status -> {
              status
                  .closed(Set.of("default_value", "allowed_values"))
                  .require("default_value", "allowed_values");
              return new CrossAppAccess(
                  status.choice("default_value", STATUSES).orElse(CrossAppAccess.Status.DISABLED),
                  new LinkedHashSet<>(status.distinctChoices("allowed_values", STATUSES)));
            });
  }
}
