package io.tollgate.core.oracle;

import static io.tollgate.testkit.random.PlainCall.NOW;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.oracle.AdmissionStates.Caller;
import io.tollgate.core.oracle.AdmissionStates.Configuration;
import io.tollgate.core.oracle.AdmissionStates.Fact;
import io.tollgate.core.oracle.AdmissionStates.Level;
import io.tollgate.core.oracle.AdmissionStates.Scopes;
import io.tollgate.core.oracle.AdmissionStates.StepUp;
import io.tollgate.core.oracle.AdmissionStates.Token;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.random.Generators;
import io.tollgate.testkit.random.PlainCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Worlds and calls in which the gates are in given states. */
final class StatesCall {
  private static final StepUpRule RULE = StepUpRule.multiFactor(Duration.ofMinutes(15));

  private StatesCall() {}

  /** One tenant has a client for every state; what no client can say takes another world. */
  static AdmissionWorld world(OperationCatalogue catalogue, boolean activated, boolean sensitive) {
    Map<String, StepUpRule> rules = new TreeMap<>();
    for (Operation operation : sensitive ? catalogue.operations() : List.<Operation>of()) {
      rules.put(operation.id(), RULE);
    }
    List<Api> apis = List.of(PlainCall.myOrganization().build());
    Tenant tenant =
        PlainCall.tenant().toBuilder()
            .apis(activated ? apis : List.of())
            .clients(clients())
            .connectionProfiles(List.of(profile("cop_scim", true), profile("cop_dry", false)))
            .build();
    return new AdmissionWorld(
        tenant, catalogue, new StepUpPolicy(rules), PlainCall.SKEW, PlainCall.NOW);
  }

  private static List<Client> clients() {
    List<Client> clients = new ArrayList<>();
    for (Caller caller : List.of(Caller.KNOWN, Caller.FOREIGN)) {
      for (Configuration configuration : Configuration.values()) {
        for (ConnectionDeletionBehavior deletion : ConnectionDeletionBehavior.values()) {
          clients.add(client(caller, configuration, deletion));
        }
      }
    }
    return clients;
  }

  private static Client client(
      Caller caller, Configuration configuration, ConnectionDeletionBehavior deletion) {
    Client.Builder client =
        Client.builder(id(caller, configuration, deletion))
            .party(caller == Caller.FOREIGN ? Party.THIRD_PARTY_STRICT : Party.FIRST_PARTY);
    if (configuration != Configuration.NONE) {
      boolean bare = configuration == Configuration.WITHOUT_PROFILES;
      String profile = configuration == Configuration.FULL ? "cop_scim" : "cop_dry";
      client.myOrganizationConfiguration(
          new MyOrganizationConfiguration(
              Set.of(Strategy.OKTA),
              deletion,
              Optional.of(profile).filter(id -> !bare),
              Optional.of("uap_a").filter(id -> !bare),
              Optional.empty(),
              Optional.empty()));
    }
    return client.build();
  }

  private static String id(
      Caller caller, Configuration configuration, ConnectionDeletionBehavior deletion) {
    return caller + "-" + configuration + "-" + deletion;
  }

  private static ConnectionProfile profile(String id, boolean scim) {
    return new ConnectionProfile(
        id,
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        scim ? Set.of(ConnectionFeature.SCIM) : Set.of(),
        Map.of(),
        Optional.empty());
  }

  static ApiCall call(OperationCatalogue catalogue, Operation operation, AdmissionStates states) {
    boolean unproven =
        states.token() == Token.UNPROVEN || states.token() == Token.EXPIRED_AND_UNPROVEN;
    boolean rejected = states.token() == Token.REJECTED;
    String below = operation.path().equals("/") ? "" : operation.path();
    return new ApiCall(
        operation.method(),
        Generators.CANONICAL,
        catalogue.basePath() + below.replaceAll("\\{[^}]*\\}", "x_1"),
        TokenType.DPOP,
        unproven ? ProofState.ABSENT : ProofState.VALID,
        rejected ? Optional.empty() : Optional.of(token(operation, states)),
        rejected,
        facts(operation, states));
  }

  private static TokenClaims token(Operation operation, AdmissionStates states) {
    boolean expired =
        states.token() == Token.EXPIRED || states.token() == Token.EXPIRED_AND_UNPROVEN;
    TokenClaims.Builder token =
        PlainCall.token()
            .keyThumbprint("k")
            .expiresAt(NOW.plusSeconds(expired ? -600 : 600))
            .organization(states.listed() ? "org_a" : "org_x")
            .clientId(id(states.client(), states.configuration(), states.deletion()))
            .scope(scope(operation.alternatives(), states.scopes()));
    if (states.stepUp() == StepUp.NO_USER) {
      token.subjectType(SubjectType.CLIENT);
    }
    return states.stepUp() == StepUp.BAD
        ? token.build()
        : token.acr(StepUpRule.MULTI_FACTOR).authenticatedAt(NOW).build();
  }

  private static String scope(List<ScopeAlternative> alternatives, Scopes scopes) {
    return switch (scopes) {
      case FIRST -> alternatives.get(0).scopes().toString();
      case LAST -> alternatives.get(alternatives.size() - 1).scopes().toString();
      case NONE -> "openid";
    };
  }

  private static CallFacts facts(Operation operation, AdmissionStates states) {
    CallFacts facts =
        CallFacts.NONE.withConnectionUsers(
            switch (states.users()) {
              case UNKNOWN -> new ConnectionUsers.Unknown();
              case NONE -> new ConnectionUsers.Counted(0);
              case SOME -> new ConnectionUsers.Counted(3);
              case CHECKED -> new ConnectionUsers.CheckedByDeletion();
            });
    if (states.strategy() != Fact.NONE) {
      facts = facts.withStrategy(states.strategy() == Fact.GOOD ? "okta" : "samlp");
    }
    if (states.level() != Level.NOT_GIVEN) {
      facts = facts.withAccessLevel(AccessLevel.valueOf(states.level().name()));
    }
    if (states.members() != Fact.NONE) {
      boolean good = states.members() == Fact.GOOD;
      facts = facts.withChangedMembers(good ? operation.limitedMembers() : Set.of("display_name"));
    }
    return facts;
  }
}
