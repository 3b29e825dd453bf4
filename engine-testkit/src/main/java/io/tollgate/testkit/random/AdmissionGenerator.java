package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.oneIn;
import static io.tollgate.testkit.random.Draw.pick;
import static io.tollgate.testkit.random.Draw.some;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.AttributeMapping;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.UserAttribute;
import io.tollgate.tenant.UserAttributeProfile;
import io.tollgate.tenant.UserIdMapping;
import io.tollgate.testkit.model.AdmissionCase;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Worlds that calls are judged in: the tenants of {@link Generators}, with configurations and
 * profiles, and with sensitive operations. As there, the first choice is the plainest.
 */
public final class AdmissionGenerator {
  /** The fraction is there because clocks have one and tokens have none. */
  private static final Instant NOW = Instant.ofEpochSecond(1_760_000_000, 250_000_000);

  private static final List<String> PROFILES = List.of("cop_a", "cop_b");
  private static final List<Strategy> STRATEGIES = List.of(Strategy.values());

  private AdmissionGenerator() {}

  /** A world with this catalogue and a call in it. */
  public static AdmissionCase aCase(RandomGenerator r, OperationCatalogue catalogue) {
    AdmissionWorld world = world(r, catalogue);
    return new AdmissionCase(world, call(r, world));
  }

  /** A call in this world: every part of it mostly right, and else nearly right. */
  public static ApiCall call(RandomGenerator r, AdmissionWorld world) {
    return CallGenerator.call(r, world);
  }

  /** A world with this catalogue. */
  public static AdmissionWorld world(RandomGenerator r, OperationCatalogue catalogue) {
    Tenant tenant = Generators.tenant(r, 3);
    if (tenant.apis().stream().noneMatch(Api::isMyOrganization) && !oneIn(r, 6)) {
      tenant = Generators.tenant(r, 3);
    }
    Duration skew = Duration.ofSeconds(pick(r, List.of(0, 30, 60)));
    return new AdmissionWorld(configured(r, tenant), catalogue, stepUp(r, catalogue), skew, NOW);
  }

  private static Tenant configured(RandomGenerator r, Tenant tenant) {
    List<ConnectionProfile> profiles = new ArrayList<>();
    PROFILES.forEach(id -> profiles.add(profile(r, id)));
    List<Client> clients = new ArrayList<>();
    tenant.clients().forEach(client -> clients.add(configured(r, client)));
    return tenant.toBuilder()
        .connectionProfiles(profiles)
        .userAttributeProfiles(List.of(attributes()))
        .clients(clients)
        .build();
  }

  private static ConnectionProfile profile(RandomGenerator r, String id) {
    Map<Strategy, Set<ConnectionFeature>> overrides = new TreeMap<>();
    for (Strategy strategy : oneIn(r, 2) ? some(r, STRATEGIES) : List.<Strategy>of()) {
      overrides.put(strategy, features(r));
    }
    return new ConnectionProfile(
        id,
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        features(r),
        overrides,
        Optional.empty());
  }

  private static Set<ConnectionFeature> features(RandomGenerator r) {
    return new LinkedHashSet<>(some(r, List.of(ConnectionFeature.values())));
  }

  static UserAttributeProfile attributes() {
    AttributeMapping mapping =
        new AttributeMapping(Optional.empty(), List.of(), Optional.of("emails"));
    UserAttribute email = new UserAttribute("E", "An address", true, "email", mapping, Map.of());
    return new UserAttributeProfile("uap_a", "a", UserIdMapping.DEFAULT, Map.of("email", email));
  }

  /** Most applications are the tenant's own: a third party's gets nowhere at a system API. */
  private static Client configured(RandomGenerator r, Client client) {
    return new Client(
        client.id(),
        client.name(),
        oneIn(r, 8) ? client.party() : Party.FIRST_PARTY,
        client.confidential(),
        client.grantTypes(),
        client.organizationUsage(),
        client.defaultOrganization(),
        client.requiresProofOfPossession(),
        oneIn(r, 8) ? Optional.empty() : Optional.of(configuration(r)),
        client.refreshTokenPolicies());
  }

  private static MyOrganizationConfiguration configuration(RandomGenerator r) {
    return new MyOrganizationConfiguration(
        new LinkedHashSet<>(some(r, STRATEGIES)),
        pick(r, List.of(ConnectionDeletionBehavior.values())),
        oneIn(r, 5) ? Optional.empty() : Optional.of(pick(r, PROFILES)),
        oneIn(r, 5) ? Optional.empty() : Optional.of("uap_a"),
        Optional.empty(),
        Optional.empty());
  }

  private static StepUpPolicy stepUp(RandomGenerator r, OperationCatalogue catalogue) {
    Map<String, StepUpRule> rules = new TreeMap<>();
    if (oneIn(r, 2)) {
      for (Operation operation : some(r, catalogue.operations())) {
        rules.put(operation.id(), rule(r));
      }
    }
    return oneIn(r, 8) ? recommended(catalogue) : new StepUpPolicy(rules);
  }

  /** Those of the recommended rules that the catalogue has an operation for. */
  private static StepUpPolicy recommended(OperationCatalogue catalogue) {
    Map<String, StepUpRule> rules = new TreeMap<>(StepUpPolicy.recommended().rules());
    rules.keySet().retainAll(catalogue.operations().stream().map(Operation::id).toList());
    return new StepUpPolicy(rules);
  }

  private static StepUpRule rule(RandomGenerator r) {
    Duration age = Duration.ofSeconds(pick(r, List.of(900, 60, 0)));
    return switch (r.nextInt(4)) {
      case 1 -> new StepUpRule(Set.of("gold", "silver"), Set.of(), Optional.empty());
      case 2 -> new StepUpRule(Set.of(), Set.of(), Optional.of(age));
      case 3 -> new StepUpRule(Set.of("gold"), Set.of("hwk", "mfa"), Optional.empty());
      default -> StepUpRule.multiFactor(age);
    };
  }
}
