package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Consent;
import io.tollgate.Layer;
import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.Tier;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.OracleAnswer;
import io.tollgate.testkit.model.TokenOracle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Of a token whose scopes were withdrawn, exactly those are named, whoever it was issued for. */
final class RecheckTest {

  private static final String API = "https://api.example/things";
  private static final List<String> ALL = List.of("a", "b", "c", "d");
  private static final CallFacts ROLE = CallFacts.NONE.withRoles(List.of("role"));
  private static final List<ScopeSet> WAYS =
      List.of(ScopeSet.of("a", "b", "c"), ScopeSet.of("a", "b"), ScopeSet.of("d"));

  private static final OperationCatalogue CATALOGUE =
      new OperationCatalogue(
          API,
          "",
          "",
          false,
          List.of(
              new Operation(
                  "Find",
                  "GET",
                  "/things",
                  WAYS.stream().map(scopes -> new ScopeAlternative(scopes, List.of())).toList(),
                  CallClass.READ,
                  Set.of(),
                  Optional.empty(),
                  Set.of())));

  private static Tenant tenant(SubjectType flow, ScopeSet granted, ScopeSet carried) {
    ClientGrant grant =
        new ClientGrant(
            "cgr_1",
            new Grantee.OneClient("app"),
            API,
            flow,
            new GrantedScopes.Listed(granted),
            OrganizationUsage.ALLOW,
            true,
            List.of(),
            false);
    return Tenant.builder("acme.example")
        .rateLimits(Tier.PUBLIC_ENTERPRISE.rateLimits())
        .apis(
            List.of(
                Api.builder(API)
                    .scopes(ScopeSet.copyOf(ALL))
                    .enforcesRbac(true)
                    .accessPolicies(
                        new AccessPolicies(
                            AccessPolicy.REQUIRE_CLIENT_GRANT, AccessPolicy.REQUIRE_CLIENT_GRANT))
                    .build()))
        .clients(List.of(Client.builder("app").build()))
        .clientGrants(List.of(grant))
        .roles(
            List.of(
                Role.of(
                    "rol_1",
                    "role",
                    carried.toList().stream().map(scope -> new Permission(API, scope)).toList())))
        .build();
  }

  private static PolicyEngine engine(Tenant tenant) {
    return Tollgate.policyEngine()
        .tenant(tenant)
        .catalogue(CATALOGUE)
        .wallClock(() -> AdmissionTest.NOW)
        .recheckingScopes()
        .build();
  }

  private static Admission preview(Tenant tenant, SubjectType flow, ScopeSet held) {
    TokenClaims token =
        AdmissionTest.token(held.toString()).audience(API).subjectType(flow).build();
    return engine(tenant)
        .preview(ApiCall.of("GET", "any.example", "/things").bearer(token).facts(ROLE).build());
  }

  private static TokenRequest request(SubjectType flow, ScopeSet scopes) {
    TokenRequest.Builder request =
        flow == SubjectType.USER
            ? TokenRequest.forUser("app").roles(List.of("role"))
            : TokenRequest.forClient("app");
    return request
        .consent(new Consent.NotRequired())
        .audience(API)
        .organization("org_1")
        .scope(scopes.toString())
        .build();
  }

  private static ScopeSet missing(Admission admission) {
    assertThat(admission.reasons()).containsExactly(CallReason.SCOPE_WITHDRAWN);
    return ((Admission.Refused) admission).missingScopes();
  }

  @Test
  void clientThatLostOneScope_isToldThatOne() {
    Tenant tenant = tenant(SubjectType.CLIENT, ScopeSet.of("a", "c"), ScopeSet.empty());

    ScopeSet missing =
        missing(preview(tenant, SubjectType.CLIENT, ScopeSet.of("a", "b", "c", "x")));
    assertThat(missing).isEqualTo(ScopeSet.of("b"));
    assertThat(engine(tenant).explain(request(SubjectType.CLIENT, missing)).scopes())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.failing()).containsExactly(Layer.CLIENT_GRANT);
              assertThat(row.remedies()).hasSize(1);
            });
  }

  @Test
  void scopeThatTheTokenNeverHad_isNotWithdrawn() {
    for (SubjectType flow : SubjectType.values()) {
      assertThat(
              missing(preview(tenant(flow, ScopeSet.empty(), ScopeSet.empty()), flow, WAYS.get(1))))
          .isEqualTo(WAYS.get(1));
    }
  }

  @Provide
  Arbitrary<ScopeSet> scopes() {
    return Arbitraries.of(ALL).set().map(ScopeSet::copyOf);
  }

  /** The reference model is asked about each scope by itself, and knows nothing of admissions. */
  @Property
  void missingScopes_areThoseThatTheModelWouldNotGive(
      @ForAll SubjectType flow,
      @ForAll("scopes") ScopeSet held,
      @ForAll("scopes") ScopeSet granted,
      @ForAll("scopes") ScopeSet carried) {
    Tenant tenant = tenant(flow, granted, carried);
    List<ScopeSet> gone = new ArrayList<>();
    WAYS.stream().filter(held::containsAll).forEach(way -> gone.add(gone(tenant, flow, way)));
    Admission admission = preview(tenant, flow, held);
    if (gone.isEmpty()) {
      assertThat(admission.reasons()).containsExactly(CallReason.SCOPE_INSUFFICIENT);
    } else if (gone.stream().anyMatch(ScopeSet::isEmpty)) {
      assertThat(admission.reason()).isEqualTo(CallReason.ADMITTED);
    } else {
      assertThat(missing(admission))
          .isEqualTo(gone.stream().min(Comparator.comparingInt(ScopeSet::size)).orElseThrow());
    }
  }

  private static ScopeSet gone(Tenant tenant, SubjectType flow, ScopeSet needed) {
    List<String> gone = new ArrayList<>();
    for (String scope : needed) {
      OracleAnswer answer = TokenOracle.answer(tenant, request(flow, ScopeSet.of(scope)));
      if (answer.token().filter(token -> token.scope().contains(scope)).isEmpty()) {
        gone.add(scope);
      }
    }
    return ScopeSet.copyOf(gone);
  }
}
