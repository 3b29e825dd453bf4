package io.tollgate.core.document;

import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.ThirdPartyAccess;
import io.tollgate.tenant.ThirdPartyAccessChoice;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads {@code my_organization_configuration}, which is closed. */
final class MyOrganizationForm {
  static final Choices<ThirdPartyAccess> ACCESS =
      Choices.of(ThirdPartyAccess.values(), ThirdPartyAccess::wireName)
          .alias("deny", ThirdPartyAccess.BLOCK);

  private static final Choices<ConnectionDeletionBehavior> BEHAVIORS =
      Choices.of(ConnectionDeletionBehavior.values(), ConnectionDeletionBehavior::wireName);
  private static final Set<String> FIELDS =
      Set.of(
          "allowed_strategies",
          "connection_deletion_behavior",
          "connection_profile_id",
          "user_attribute_profile_id",
          "invitation_landing_client_id",
          "third_party_client_access");

  private MyOrganizationForm() {}

  static MyOrganizationConfiguration read(Fields fields) {
    fields.closed(FIELDS).require("allowed_strategies", "connection_deletion_behavior");
    Set<Strategy> strategies =
        new LinkedHashSet<>(fields.distinctChoices("allowed_strategies", StrategyNames.CHOICES));
    StrategyNames.reportAd(fields, "allowed_strategies");
    return new MyOrganizationConfiguration(
        strategies,
        fields
            .choice("connection_deletion_behavior", BEHAVIORS)
            .orElse(ConnectionDeletionBehavior.ALLOW_IF_EMPTY),
        fields.text("connection_profile_id"),
        fields.text("user_attribute_profile_id"),
        fields.text("invitation_landing_client_id"),
        fields.object("third_party_client_access").map(MyOrganizationForm::access));
  }

  private static ThirdPartyAccessChoice access(Fields fields) {
    fields
        .closed(Set.of("allowed_values", "default_value"))
        .require("allowed_values", "default_value");
    return new ThirdPartyAccessChoice(
        new LinkedHashSet<>(fields.distinctChoices("allowed_values", ACCESS)),
        fields.choice("default_value", ACCESS).orElse(ThirdPartyAccess.BLOCK));
  }
}
