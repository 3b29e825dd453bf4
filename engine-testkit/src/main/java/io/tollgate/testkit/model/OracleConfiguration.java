package io.tollgate.testkit.model;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.operation.Requirement;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the client's configuration says to the requirements of an operation. Each method is one.
 *
 * @param tenant the tenant
 * @param configuration the client's configuration; without one it is as if it allowed nothing
 * @param facts what is known
 * @param found where what is found goes
 */
record OracleConfiguration(
    Tenant tenant,
    Optional<MyOrganizationConfiguration> configuration,
    CallFacts facts,
    OracleFindings found) {

  private static final ConnectionFeature SCIM = ConnectionFeature.SCIM;

  void judge(Requirement requirement) {
    switch (requirement) {
      case CONNECTION_PROFILE -> connectionProfile();
      case SCIM -> scim();
      case USER_ATTRIBUTE_PROFILE -> userAttributeProfile();
      case STRATEGY -> strategy();
      case DELETION -> deletion();
    }
  }

  private void connectionProfile() {
    if (configuration.flatMap(MyOrganizationConfiguration::connectionProfileId).isEmpty()) {
      found.add(CallReason.CONNECTION_PROFILE_MISSING);
    }
  }

  private void scim() {
    configuration
        .flatMap(MyOrganizationConfiguration::connectionProfileId)
        .flatMap(
            id -> tenant.connectionProfiles().stream().filter(p -> p.id().equals(id)).findAny())
        .ifPresentOrElse(this::scim, () -> found.add(CallReason.SCIM_NOT_ENABLED));
  }

  private void scim(ConnectionProfile profile) {
    Set<Boolean> answers = new HashSet<>();
    boolean general = profile.enabledFeatures().contains(SCIM);
    answers.add(general);
    profile.strategyOverrides().values().forEach(o -> answers.add(o.contains(SCIM)));
    if (answers.size() > 1 && facts.strategy().isPresent()) {
      answers.clear();
      answers.add(scimOf(profile, facts.strategy().get(), general));
    }
    if (answers.size() > 1) {
      found.miss("strategy");
    } else if (answers.contains(false)) {
      found.add(CallReason.SCIM_NOT_ENABLED);
    }
  }

  private static boolean scimOf(ConnectionProfile profile, String strategy, boolean general) {
    if (Stream.of(Strategy.values()).noneMatch(known -> known.wireName().equals(strategy))) {
      return false;
    }
    return profile.strategyOverrides().entrySet().stream()
        .filter(override -> override.getKey().wireName().equals(strategy))
        .map(override -> override.getValue().contains(SCIM))
        .findFirst()
        .orElse(general);
  }

  private void userAttributeProfile() {
    if (configuration.flatMap(MyOrganizationConfiguration::userAttributeProfileId).isEmpty()) {
      found.add(CallReason.USER_ATTRIBUTE_PROFILE_MISSING);
    }
  }

  private void strategy() {
    Set<String> allowed = new HashSet<>();
    for (Strategy strategy :
        configuration.map(MyOrganizationConfiguration::allowedStrategies).orElse(Set.of())) {
      allowed.add(strategy.wireName());
    }
    if (facts.strategy().isEmpty()) {
      found.miss("strategy");
    } else if (!allowed.contains(facts.strategy().get())) {
      found.add(CallReason.STRATEGY_NOT_ALLOWED);
    }
  }

  private void deletion() {
    boolean whatever =
        configuration
            .map(MyOrganizationConfiguration::connectionDeletionBehavior)
            .filter(behavior -> behavior == ConnectionDeletionBehavior.ALLOW)
            .isPresent();
    if (whatever) {
      return;
    }
    ConnectionUsers users = facts.connectionUsers();
    if (users instanceof ConnectionUsers.Unknown) {
      found.miss("connection_users");
    } else if (users instanceof ConnectionUsers.CheckedByDeletion) {
      found.oblige("delete-only-if:no-users");
    } else if (users instanceof ConnectionUsers.Counted counted && counted.count() > 0) {
      found.add(CallReason.CONNECTION_NOT_EMPTY);
    }
  }
}
