package io.tollgate.core.admission;

import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client's users may do, with its profiles looked up.
 *
 * @param namesConnectionProfile whether it names a connection profile
 * @param profile what that profile says about SCIM; null if there is none
 * @param namesUserAttributeProfile whether it names a user attribute profile
 * @param strategies the names of the strategies it allows
 * @param deletionBehavior when connections may be deleted
 */
record CompiledConfiguration(
    boolean namesConnectionProfile,
    @Nullable ScimFeature profile,
    boolean namesUserAttributeProfile,
    Set<String> strategies,
    ConnectionDeletionBehavior deletionBehavior) {

  /** What counts where a client needs no configuration and has none: the least. */
  static final CompiledConfiguration NONE =
      new CompiledConfiguration(
          false, null, false, Set.of(), ConnectionDeletionBehavior.ALLOW_IF_EMPTY);

  static CompiledConfiguration of(
      MyOrganizationConfiguration configuration, Map<String, ConnectionProfile> profiles) {
    ConnectionProfile profile =
        configuration.connectionProfileId().isPresent()
            ? profiles.get(configuration.connectionProfileId().get())
            : null;
    Set<String> strategies = new HashSet<>();
    for (Strategy strategy : configuration.allowedStrategies()) {
      strategies.add(strategy.wireName());
    }
    return new CompiledConfiguration(
        configuration.connectionProfileId().isPresent(),
        profile == null ? null : ScimFeature.of(profile),
        configuration.userAttributeProfileId().isPresent(),
        strategies,
        configuration.connectionDeletionBehavior());
  }

  boolean allows(String strategy) {
    return strategies.contains(strategy);
  }
}
