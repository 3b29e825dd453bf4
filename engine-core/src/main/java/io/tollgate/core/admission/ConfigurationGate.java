package io.tollgate.core.admission;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.operation.Requirement;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import org.jspecify.annotations.Nullable;

/** Whether a client is configured for an operation, and allows what it is about to do. */
final class ConfigurationGate {

  private ConfigurationGate() {}

  static long obstacles(
      CompiledOperation operation, CompiledConfiguration configuration, CallFacts facts) {
    long obstacles = Obstacles.NONE;
    if (operation.requires(Requirement.CONNECTION_PROFILE)) {
      obstacles |=
          Obstacles.when(
              !configuration.namesConnectionProfile(), CallReason.CONNECTION_PROFILE_MISSING);
    }
    if (operation.requires(Requirement.SCIM)) {
      obstacles |= scim(configuration.profile(), facts);
    }
    if (operation.requires(Requirement.USER_ATTRIBUTE_PROFILE)) {
      obstacles |=
          Obstacles.when(
              !configuration.namesUserAttributeProfile(),
              CallReason.USER_ATTRIBUTE_PROFILE_MISSING);
    }
    if (operation.requires(Requirement.STRATEGY)) {
      obstacles |= strategy(configuration, facts);
    }
    if (operation.requires(Requirement.DELETION)) {
      obstacles |= deletion(configuration, facts.connectionUsers());
    }
    return obstacles;
  }

  /** Whether the deletion must be made to depend on there being no users. */
  static boolean deletesOnlyIfEmpty(
      CompiledOperation operation, CompiledConfiguration configuration, CallFacts facts) {
    return operation.requires(Requirement.DELETION)
        && configuration.deletionBehavior() == ConnectionDeletionBehavior.ALLOW_IF_EMPTY
        && facts.connectionUsers() instanceof ConnectionUsers.CheckedByDeletion;
  }

  private static long scim(@Nullable ScimFeature profile, CallFacts facts) {
    if (profile == null) {
      return Obstacles.of(CallReason.SCIM_NOT_ENABLED);
    }
    if (facts.strategy().isEmpty()) {
      return profile.isSameForAll()
          ? Obstacles.when(!profile.byDefault(), CallReason.SCIM_NOT_ENABLED)
          : Obstacles.STRATEGY_UNKNOWN;
    }
    return Obstacles.when(
        !profile.isEnabledFor(facts.strategy().get()), CallReason.SCIM_NOT_ENABLED);
  }

  private static long strategy(CompiledConfiguration configuration, CallFacts facts) {
    if (facts.strategy().isEmpty()) {
      return Obstacles.STRATEGY_UNKNOWN;
    }
    return Obstacles.when(
        !configuration.allows(facts.strategy().get()), CallReason.STRATEGY_NOT_ALLOWED);
  }

  private static long deletion(CompiledConfiguration configuration, ConnectionUsers users) {
    if (configuration.deletionBehavior() == ConnectionDeletionBehavior.ALLOW) {
      return Obstacles.NONE;
    }
    if (users instanceof ConnectionUsers.Counted counted) {
      return Obstacles.when(counted.count() > 0, CallReason.CONNECTION_NOT_EMPTY);
    }
    return users instanceof ConnectionUsers.CheckedByDeletion
        ? Obstacles.NONE
        : Obstacles.USERS_UNKNOWN;
  }
}
