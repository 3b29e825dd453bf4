package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.pick;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.AdmissionCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Changes after which a call has it no easier. */
public final class AdmissionChanges {

  private AdmissionChanges() {}

  /** A case without one of the facts. */
  public static AdmissionChange withoutAFact(RandomGenerator r, OperationCatalogue catalogue) {
    AdmissionCase before = AdmissionGenerator.aCase(r, catalogue);
    ApiCall call = before.call();
    List<ApiCall> less = new ArrayList<>();
    less.add(with(call, Optional.empty(), call.facts()));
    less.add(
        ApiCall.of(call.method(), call.host(), call.path())
            .rejectedToken(call.scheme())
            .facts(call.facts())
            .build());
    CallFacts facts = call.facts();
    fewerFacts(facts).forEach(fewer -> less.add(with(call, call.token(), fewer)));
    call.token()
        .ifPresent(
            claims ->
                FewerClaims.of(claims)
                    .forEach(fewer -> less.add(with(call, Optional.of(fewer), facts))));
    return new AdmissionChange(before, before.with(pick(r, less)));
  }

  /** The facts without one of them each. */
  private static List<CallFacts> fewerFacts(CallFacts all) {
    ConnectionUsers users = all.connectionUsers();
    Optional<String> strategy = all.strategy();
    Optional<AccessLevel> level = all.accessLevel();
    Optional<Set<String>> members = all.changedMembers();
    return List.of(
        all.withConnectionUsers(new ConnectionUsers.Unknown()),
        new CallFacts(Optional.empty(), users, level, members, all.roles()),
        new CallFacts(strategy, users, Optional.empty(), members, all.roles()),
        new CallFacts(strategy, users, level, Optional.empty(), all.roles()));
  }

  /** A case with an obstacle more. */
  public static AdmissionChange withAnObstacle(RandomGenerator r, OperationCatalogue catalogue) {
    AdmissionCase before = AdmissionGenerator.aCase(r, catalogue);
    List<UnaryOperator<AdmissionCase>> obstacles =
        List.of(
            AdmissionChanges::otherHost,
            AdmissionChanges::trickyPath,
            AdmissionChanges::unknownPath,
            AdmissionChanges::unknownMethod,
            c -> c.with(c.world().at(c.world().now().plus(Duration.ofDays(1)))),
            c -> lowerLevel(r, c),
            AdmissionChanges::sensitive,
            c -> tenant(c, t -> t.toBuilder().apis(List.<Api>of()).build()),
            c -> tenant(c, t -> t.toBuilder().clients(List.of()).build()),
            c -> tenant(c, AdmissionChanges::withoutOrganizations),
            c -> tenant(c, AdmissionChanges::bound),
            c -> clients(c, client -> with(client, true, client.myOrganizationConfiguration())),
            c -> clients(c, client -> with(client, false, Optional.empty())),
            c -> configurations(c, old -> bare(old, old.connectionDeletionBehavior())),
            c -> configurations(c, old -> bare(old, ConnectionDeletionBehavior.ALLOW_IF_EMPTY)));
    return new AdmissionChange(before, pick(r, obstacles).apply(before));
  }

  private static ApiCall with(ApiCall call, Optional<TokenClaims> token, CallFacts facts) {
    return new ApiCall(
        call.method(),
        call.host(),
        call.path(),
        call.scheme(),
        call.proof(),
        token,
        call.tokenRejected() && token.isEmpty(),
        facts);
  }

  private static AdmissionCase otherHost(AdmissionCase c) {
    return at(c, c.call().method(), "stranger.example", c.call().path());
  }

  private static AdmissionCase trickyPath(AdmissionCase c) {
    return at(c, c.call().method(), c.call().host(), "/" + c.call().path());
  }

  private static AdmissionCase unknownPath(AdmissionCase c) {
    return at(c, c.call().method(), c.call().host(), c.call().path() + "/no/such/thing");
  }

  private static AdmissionCase unknownMethod(AdmissionCase c) {
    return at(c, "PROPFIND", c.call().host(), c.call().path());
  }

  private static AdmissionCase at(AdmissionCase c, String method, String host, String path) {
    ApiCall call = c.call();
    return c.with(
        new ApiCall(
            method,
            host,
            path,
            call.scheme(),
            call.proof(),
            call.token(),
            call.tokenRejected(),
            call.facts()));
  }

  private static AdmissionCase lowerLevel(RandomGenerator r, AdmissionCase c) {
    if (c.call().facts().accessLevel().isEmpty()) {
      return c; // nobody said: to say any would help
    }
    AccessLevel most = c.call().facts().accessLevel().get();
    AccessLevel lower = pick(r, List.copyOf(EnumSet.range(AccessLevel.NONE, most)));
    return c.with(with(c.call(), c.call().token(), c.call().facts().withAccessLevel(lower)));
  }

  private static AdmissionCase sensitive(AdmissionCase c) {
    Map<String, StepUpRule> rules = new TreeMap<>(c.world().stepUp().rules());
    for (Operation operation : c.world().catalogue().operations()) {
      rules.putIfAbsent(operation.id(), StepUpRule.multiFactor(Duration.ofMinutes(1)));
    }
    return c.with(c.world().with(new StepUpPolicy(rules)));
  }

  private static AdmissionCase tenant(AdmissionCase c, UnaryOperator<Tenant> change) {
    return c.with(c.world().with(change.apply(c.world().tenant())));
  }

  private static Tenant withoutOrganizations(Tenant tenant) {
    return tenant.toBuilder().organizations(new Organizations.Listed(List.of())).build();
  }

  /** Mutual TLS is as strict as can be already. */
  private static Tenant bound(Tenant tenant) {
    Tenant bound = tenant;
    for (Api api : tenant.apis()) {
      if (api.proofOfPossession().mechanism() != Mechanism.MTLS) {
        bound =
            Edits.api(
                bound,
                api.identifier(),
                old ->
                    Edits.proof(
                        old,
                        new ProofOfPossession(
                            Mechanism.DPOP, true, ProofOfPossession.Clients.ALL_CLIENTS)));
      }
    }
    return bound;
  }

  private static AdmissionCase clients(AdmissionCase c, UnaryOperator<Client> change) {
    List<Client> clients = c.world().tenant().clients().stream().map(change).toList();
    return tenant(c, t -> t.toBuilder().clients(clients).build());
  }

  private static AdmissionCase configurations(
      AdmissionCase c, UnaryOperator<MyOrganizationConfiguration> change) {
    return clients(
        c,
        client ->
            with(
                client,
                client.requiresProofOfPossession(),
                client.myOrganizationConfiguration().map(change)));
  }

  /** Without strategies and without the profile of attributes; with SCIM as it was. */
  private static MyOrganizationConfiguration bare(
      MyOrganizationConfiguration old, ConnectionDeletionBehavior deletion) {
    return new MyOrganizationConfiguration(
        Set.of(),
        deletion,
        old.connectionProfileId(),
        Optional.empty(),
        old.invitationLandingClientId(),
        old.thirdPartyClientAccess());
  }

  private static Client with(
      Client old, boolean bound, Optional<MyOrganizationConfiguration> configuration) {
    return new Client(
        old.id(),
        old.name(),
        old.party(),
        old.confidential(),
        old.grantTypes(),
        old.organizationUsage(),
        old.defaultOrganization(),
        bound || old.requiresProofOfPossession(),
        configuration,
        old.refreshTokenPolicies());
  }
}
