package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.oneIn;
import static io.tollgate.testkit.random.Draw.pick;
import static io.tollgate.testkit.random.Draw.some;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a service knows about what a call is for: mostly enough. */
final class FactGenerator {
  private static final List<String> NO_STRATEGIES =
      List.of("saml", "", "OKTA", "google_apps", "auth0");
  private static final List<ConnectionUsers> NO_USERS =
      List.of(new ConnectionUsers.Counted(0), new ConnectionUsers.CheckedByDeletion());
  private static final List<ConnectionUsers> USERS =
      List.of(new ConnectionUsers.Counted(1), new ConnectionUsers.Counted(Long.MAX_VALUE));

  private FactGenerator() {}

  static CallFacts facts(RandomGenerator r, Client client, Operation operation) {
    CallFacts facts = CallFacts.NONE;
    if (!oneIn(r, 8)) {
      facts = facts.withStrategy(strategy(r, client));
    }
    if (!oneIn(r, 8)) {
      facts = facts.withConnectionUsers(pick(r, oneIn(r, 4) ? USERS : NO_USERS));
    }
    if (!oneIn(r, 32)) {
      facts = facts.withAccessLevel(level(r, operation));
    }
    if (!oneIn(r, 8)) {
      facts = facts.withChangedMembers(members(r, operation));
    }
    return oneIn(r, 4) ? facts.withRoles(List.of("rol_0")) : facts;
  }

  private static String strategy(RandomGenerator r, Client client) {
    Set<Strategy> allowed =
        client
            .myOrganizationConfiguration()
            .map(MyOrganizationConfiguration::allowedStrategies)
            .orElse(Set.of());
    if (oneIn(r, 16)) {
      return pick(r, NO_STRATEGIES);
    }
    boolean any = allowed.isEmpty() || oneIn(r, 8);
    return pick(r, any ? List.of(Strategy.values()) : List.copyOf(allowed)).wireName();
  }

  private static AccessLevel level(RandomGenerator r, Operation operation) {
    return oneIn(r, 12)
        ? pick(r, List.of(AccessLevel.values()))
        : operation.accessLevel().orElse(AccessLevel.FULL);
  }

  private static Set<String> members(RandomGenerator r, Operation operation) {
    List<String> members = new ArrayList<>(some(r, operation.limitedMembers()));
    if (oneIn(r, 4)) {
      members.add("display_name");
    }
    return new HashSet<>(members);
  }
}
