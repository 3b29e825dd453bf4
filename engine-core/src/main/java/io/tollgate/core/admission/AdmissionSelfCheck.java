package io.tollgate.core.admission;

import io.tollgate.operation.Operation;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what calls are judged by with the records that it was compiled from, before any call is
 * judged: where paths lead, what operations ask for, under which domains, and what clients may do.
 *
 * <p>Of more than {@link #MOST} clients, organizations or domains that many are drawn, always the
 * same for a tenant of the same size; catalogues are small.
 */
final class AdmissionSelfCheck {

  /** How many clients are compared at most, how many organizations, and how many domains. */
  static final int MOST = 1_000;

  private static final long SEED = 42;

  private final CompiledCatalogue catalogue;
  private final CompiledCallers callers;
  private final AdmissionRules rules;
  private final PlainRoutes routes;
  private final Map<String, ConnectionProfile> profiles = new HashMap<>();

  private AdmissionSelfCheck(
      CompiledCatalogue catalogue, CompiledCallers callers, AdmissionRules rules) {
    this.catalogue = catalogue;
    this.callers = callers;
    this.rules = rules;
    this.routes = new PlainRoutes(rules.catalogue());
    rules.tenant().connectionProfiles().forEach(profile -> profiles.put(profile.id(), profile));
  }

  /** The first difference, in words; nothing if there is none. */
  static Optional<String> differenceIn(
      CompiledCatalogue catalogue, CompiledCallers callers, AdmissionRules rules) {
    return new AdmissionSelfCheck(catalogue, callers, rules).difference();
  }

  private Optional<String> difference() {
    List<Operation> operations = rules.catalogue().operations();
    if (catalogue.operations().size() != operations.size()) {
      return Optional.of("operations=" + operations.size());
    }
    for (int i = 0; i < operations.size(); i++) {
      if (routeDiffers(operations.get(i)) || differs(operations.get(i), catalogue.operation(i))) {
        return Optional.of("operation=" + operations.get(i).id());
      }
    }
    return DomainSelfCheck.differenceIn(callers.domains(), rules)
        .or(this::clientDifference)
        .or(this::organizationDifference);
  }

  private boolean routeDiffers(Operation operation) {
    String path = routes.example(operation);
    int compiled = catalogue.routes().match(operation.method(), path);
    return Math.max(compiled, -1) != routes.find(operation.method(), path);
  }

  private boolean differs(Operation plain, CompiledOperation compiled) {
    if (!compiled.operation().equals(plain)
        || !Optional.ofNullable(compiled.stepUp())
            .equals(Optional.ofNullable(rules.stepUp().rules().get(plain.id())))) {
      return true;
    }
    for (Requirement requirement : Requirement.values()) {
      if (compiled.requires(requirement) != plain.requirements().contains(requirement)) {
        return true; // no test comes here: only a compiler that is wrong could make one
      }
    }
    return membersDiffer(plain, compiled) || scopesDiffer(plain, compiled);
  }

  private static boolean membersDiffer(Operation plain, CompiledOperation compiled) {
    Set<String> more = new TreeSet<>(plain.limitedMembers());
    more.add("\0");
    return !compiled.limitsTo(plain.limitedMembers()) || compiled.limitsTo(more);
  }

  /**
   * With the scopes of each alternative, and with each of them missing. No test comes to a
   * difference here either.
   */
  private static boolean scopesDiffer(Operation plain, CompiledOperation compiled) {
    for (ScopeAlternative way : plain.alternatives()) {
      if (wayDiffers(plain, compiled, way.scopes())) {
        return true;
      }
      for (String scope : way.scopes().toList()) {
        if (wayDiffers(plain, compiled, way.scopes().minus(ScopeSet.of(scope)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean wayDiffers(Operation plain, CompiledOperation compiled, ScopeSet held) {
    String text = " " + held + "  ";
    ScopeSet read = TokenScopes.parse(text).scopes();
    int expected = -1;
    for (int i = plain.alternatives().size() - 1; i >= 0; i--) {
      expected = read.containsAll(plain.alternatives().get(i).scopes()) ? i : expected;
    }
    return compiled.wayOf(text, 0) != expected;
  }

  private Optional<String> clientDifference() {
    List<Client> clients = rules.tenant().clients();
    boolean needed = rules.catalogue().needsClientConfiguration();
    if (callers.byId().size() != clients.size() || callers.needsConfiguration() != needed) {
      return Optional.of("clients=" + clients.size());
    }
    return drawn(clients).stream()
        .filter(this::differs)
        .findFirst()
        .map(client -> "client=" + client.id());
  }

  private boolean differs(Client plain) {
    CompiledCaller compiled = callers.find(plain.id());
    if (compiled == null || !compiled.client().equals(plain)) {
      return true;
    }
    CompiledConfiguration configuration = compiled.configuration();
    Optional<MyOrganizationConfiguration> given = plain.myOrganizationConfiguration();
    if (given.isEmpty() || configuration == null) {
      return given.isPresent() || configuration != null;
    }
    return differs(given.get(), configuration);
  }

  private boolean differs(MyOrganizationConfiguration plain, CompiledConfiguration compiled) {
    Optional<ConnectionProfile> profile = plain.connectionProfileId().map(profiles::get);
    if (compiled.namesConnectionProfile() != plain.connectionProfileId().isPresent()
        || compiled.namesUserAttributeProfile() != plain.userAttributeProfileId().isPresent()
        || compiled.deletionBehavior() != plain.connectionDeletionBehavior()) {
      return true;
    }
    for (Strategy strategy : Strategy.values()) {
      boolean allowed = plain.allowedStrategies().contains(strategy);
      if (compiled.allows(strategy.wireName()) != allowed
          || scim(compiled.profile(), strategy) != scim(profile, strategy)) {
        return true;
      }
    }
    return false;
  }

  private static boolean scim(@Nullable ScimFeature compiled, Strategy strategy) {
    return compiled != null && compiled.isEnabledFor(strategy.wireName());
  }

  private static boolean scim(Optional<ConnectionProfile> plain, Strategy strategy) {
    return plain
        .map(
            profile ->
                profile.strategyOverrides().getOrDefault(strategy, profile.enabledFeatures()))
        .filter(features -> features.contains(ConnectionFeature.SCIM))
        .isPresent();
  }

  private Optional<String> organizationDifference() {
    Set<String> compiled = callers.organizations();
    if (!(rules.tenant().organizations() instanceof Organizations.Listed listed)) {
      return compiled == null ? Optional.empty() : Optional.of("organizations=unlisted");
    }
    if (compiled == null) {
      return Optional.of("organizations=" + listed.organizations().size());
    }
    return compiled.size() != listed.organizations().size()
        ? Optional.of("organizations=" + listed.organizations().size())
        : drawn(listed.organizations()).stream()
            .map(Organization::id)
            .filter(id -> !compiled.contains(id))
            .findFirst()
            .map(id -> "organization=" + id);
  }

  /** All, or as many of them as are compared at most. */
  static <T> List<T> drawn(List<T> all) {
    if (all.size() <= MOST) {
      return all;
    }
    return new SplittableRandom(SEED).ints(MOST, 0, all.size()).mapToObj(all::get).toList();
  }
}
