package io.tollgate.testkit.model;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.SubjectType;
import io.tollgate.testkit.model.OracleRoute.Found;
import io.tollgate.testkit.model.OracleRoute.Lost;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gates behind token and proof, all of which speak. Each method is one. */
final class OracleGates {
  private final AdmissionWorld world;
  private final ApiCall call;
  private final TokenClaims token;
  private final Optional<Api> api;
  private final Optional<Client> client;
  private final OracleFindings found = new OracleFindings();

  OracleGates(
      AdmissionWorld world,
      ApiCall call,
      TokenClaims token,
      Optional<Api> api,
      Optional<Client> client) {
    this.world = world;
    this.call = call;
    this.token = token;
    this.api = api;
    this.client = client;
  }

  AdmissionAnswer answer(OracleRoute route) {
    apiClientAndOrganization();
    configured();
    if (route instanceof Found there) {
      Operation operation = there.operation();
      scopes(operation.alternatives());
      requirements(operation.requirements());
      accessLevel(operation);
      user(operation.id());
      stepUp(operation.id());
      return found.answer(Optional.of(operation.id()));
    }
    found.add(((Lost) route).reason());
    return found.answer(Optional.empty());
  }

  private void apiClientAndOrganization() {
    if (api.isEmpty()) {
      found.add(CallReason.API_NOT_ACTIVATED);
    }
    if (client.isEmpty()) {
      found.add(CallReason.CLIENT_UNKNOWN);
    }
    boolean thirdParty = client.map(known -> known.party().isThirdParty()).orElse(false);
    if (thirdParty && api.map(Api::isSystem).orElse(false)) {
      found.add(CallReason.THIRD_PARTY_SYSTEM_API);
    }
    OracleTenant tenant = new OracleTenant(world.tenant());
    String organization = token.organization().orElseThrow();
    if (tenant.listsOrganizations() && tenant.organization(organization).isEmpty()) {
      found.add(CallReason.ORGANIZATION_UNKNOWN);
    }
  }

  /** The first alternative that fits says what the service must do. */
  private void scopes(List<ScopeAlternative> alternatives) {
    Set<String> held = Set.copyOf(new HashSet<>(List.of(token.scope().split(" "))));
    for (ScopeAlternative alternative : alternatives) {
      if (held.containsAll(alternative.scopes().toList())) {
        alternative.obligations().forEach(found::oblige);
        return;
      }
    }
    found.add(CallReason.SCOPE_INSUFFICIENT);
  }

  /** Of a client that nobody knows, nothing is said here: it has no configuration to judge. */
  private void configured() {
    if (client.isPresent() && lacksConfiguration()) {
      found.add(CallReason.CLIENT_NOT_CONFIGURED);
    }
  }

  private boolean lacksConfiguration() {
    return world.catalogue().needsClientConfiguration() && configuration().isEmpty();
  }

  private Optional<MyOrganizationConfiguration> configuration() {
    return client.flatMap(Client::myOrganizationConfiguration);
  }

  private void requirements(Set<Requirement> requirements) {
    if (client.isPresent() && !lacksConfiguration()) {
      OracleConfiguration judge =
          new OracleConfiguration(world.tenant(), configuration(), call.facts(), found);
      requirements.forEach(judge::judge);
    }
  }

  private void accessLevel(Operation operation) {
    if (operation.accessLevel().isEmpty()) {
      return;
    }
    if (call.facts().accessLevel().isEmpty()) {
      found.miss("access_level");
      return;
    }
    AccessLevel given = call.facts().accessLevel().get();
    if (given.compareTo(operation.accessLevel().get()) < 0) {
      found.add(CallReason.ACCESS_LEVEL_TOO_LOW);
    } else if (given == AccessLevel.LIMITED && !operation.limitedMembers().isEmpty()) {
      members(operation.limitedMembers());
    }
  }

  private void members(Set<String> allowed) {
    Optional<Set<String>> changed = call.facts().changedMembers();
    if (changed.isEmpty()) {
      found.miss("changed_members");
    } else if (!allowed.containsAll(changed.get())) {
      found.add(CallReason.ACCESS_LEVEL_TOO_LOW);
    }
  }

  /** A client that acts for itself has nobody to send to log in. */
  private void user(String operation) {
    if (world.stepUp().rules().containsKey(operation)
        && token.subjectType() == SubjectType.CLIENT) {
      found.add(CallReason.USER_REQUIRED);
    }
  }

  /** Asked for only where it is all that is missing. */
  private void stepUp(String operation) {
    StepUpRule rule = world.stepUp().rules().get(operation);
    if (rule != null && found.nothingStandsAgainstIt() && !(isGood(rule) && isFresh(rule))) {
      found.add(CallReason.STEP_UP_REQUIRED);
    }
  }

  private boolean isGood(StepUpRule rule) {
    return rule.acrValues().isEmpty()
        || token.acr().filter(rule.acrValues()::contains).isPresent()
        || token.amr().stream().anyMatch(rule.amrValues()::contains);
  }

  private boolean isFresh(StepUpRule rule) {
    if (rule.maxAge().isEmpty()) {
      return true;
    }
    if (token.authenticatedAt().isEmpty()) {
      return false;
    }
    long age = world.second() - token.authenticatedAt().get().getEpochSecond();
    long most = rule.maxAge().map(Duration::toSeconds).get();
    return age >= -world.skew() && age <= most + world.skew();
  }
}
