package io.tollgate.core.engine;

import static io.tollgate.testkit.TollgateAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.LiveEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.Admission.Admitted;
import io.tollgate.admission.Admission.Challenged;
import io.tollgate.admission.Admission.Refused;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.Tier;
import io.tollgate.operation.AccessLevel;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

  static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);
  private static final String HOST = "acme.example";
  private static final String IDP = "/my-org/v1/identity-providers/con_1";

  static final Tenant TENANT =
      Tenant.builder(HOST)
          .customDomains(List.of("login.acme.example"))
          .rateLimits(Tier.PUBLIC_ENTERPRISE.rateLimits())
          .apis(
              List.of(
                  Api.builder("https://acme.example/my-org/")
                      .system(true)
                      .scopes(
                          ScopeSet.of("read:my_org:details", "delete:my_org:identity_providers"))
                      .build()))
          .clients(
              List.of(
                  Client.builder("app")
                      .myOrganizationConfiguration(
                          MyOrganizationConfiguration.of(
                              Set.of(Strategy.OKTA), ConnectionDeletionBehavior.ALLOW_IF_EMPTY))
                      .build(),
                  Client.builder("bare").build()))
          .build();

  /** The same, with a connection profile for the client's configuration. */
  static final Tenant PROFILED =
      TENANT.toBuilder()
          .clients(
              List.of(
                  Client.builder("app")
                      .myOrganizationConfiguration(
                          new MyOrganizationConfiguration(
                              Set.of(Strategy.OKTA),
                              ConnectionDeletionBehavior.ALLOW_IF_EMPTY,
                              Optional.of("cop_1"),
                              Optional.empty(),
                              Optional.empty(),
                              Optional.empty()))
                      .build()))
          .connectionProfiles(
              List.of(
                  new ConnectionProfile(
                      "cop_1",
                      "one",
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Set.of(),
                      Map.of(),
                      Optional.empty())))
          .build();

  private static EngineBuilder builder() {
    return Tollgate.policyEngine().tenant(TENANT).wallClock(() -> NOW);
  }

  static TokenClaims.Builder token(String scope) {
    return TokenClaims.builder()
        .issuer("https://acme.example/")
        .audience("https://acme.example/my-org/", "https://acme.example/userinfo")
        .expiresAt(NOW.plusSeconds(600))
        .organization("org_1")
        .clientId("app")
        .scope(scope);
  }

  private static ApiCall.Builder call(String method, String path, TokenClaims.Builder token) {
    return ApiCall.of(method, HOST, path).bearer(token.build());
  }

  private static final LiveEngine ENGINE = builder().build();

  @Test
  void admit_goodCall_isAdmittedAndCharged() {
    Admission admission =
        builder()
            .build()
            .admit(call("GET", "/my-org/v1/details", token("  read:my_org:details ")).build());

    assertThat(admission).isAdmitted().calls("GetOrganizationDetails");
    assertThat(admission.charge().orElseThrow().verdict().tenant().remaining()).isEqualTo(39);
    assertThat(admission.charge().orElseThrow().verdict().organization().remaining()).isEqualTo(7);
  }

  @Test
  void admit_everythingWrongWithTheToken_isReportedAtOnceAndNotCharged() {
    ApiCall call =
        ApiCall.of("GET", "evil.example", "/my-org/details")
            .bearer(
                TokenClaims.builder()
                    .issuer("https://acme.example")
                    .audience("https://acme.example/my-org")
                    .expiresAt(NOW)
                    .keyThumbprint("k")
                    .build())
            .build();

    Admission admission = ENGINE.admit(call);

    assertThat(admission.reasons())
        .containsExactly(
            CallReason.TOKEN_EXPIRED,
            CallReason.ISSUER_NOT_ACCEPTED,
            CallReason.AUDIENCE_NOT_ACCEPTED,
            CallReason.HOST_NOT_ACCEPTED,
            CallReason.ORGANIZATION_MISSING,
            CallReason.CLIENT_MISSING,
            CallReason.BOUND_TOKEN_AS_BEARER);
    assertThat(admission.charge()).isEmpty();
  }

  @Test
  void admit_domainsOfOneTenantMixed_isRefused() {
    ApiCall mixed =
        ApiCall.of("GET", "login.acme.example", "/my-org/details")
            .bearer(token("read:my_org:details").build())
            .build();

    assertThat(ENGINE.admit(mixed)).refusedOnlyBecause(CallReason.DOMAINS_MIXED);
  }

  @Test
  void admit_customDomainThroughout_isAdmitted() {
    ApiCall call =
        ApiCall.of("GET", "LOGIN.acme.example", "/my-org/details")
            .bearer(
                token("read:my_org:details")
                    .issuer("https://login.acme.example/")
                    .audience("https://login.acme.example/my-org/")
                    .build())
            .build();

    assertThat(ENGINE.admit(call)).isAdmitted();
  }

  @Test
  void admit_scopeInsideAnother_isNotThatScope() {
    Refused refused =
        (Refused)
            ENGINE.admit(
                call("GET", "/my-org/details", token("xread:my_org:details read:my_org:detailsx"))
                    .build());

    assertThat(refused.reasons()).containsExactly(CallReason.SCOPE_INSUFFICIENT);
    assertThat(refused.missingScopes()).isEqualTo(ScopeSet.of("read:my_org:details"));
    assertThat(refused.charge()).isPresent();
  }

  @Test
  void admit_membersWithoutTheirRoles_omitsRoles() {
    Admitted admitted =
        (Admitted)
            ENGINE.preview(call("GET", "/my-org/members", token("read:my_org:members")).build());

    assertThat(admitted.obligations()).containsExactly("omit:roles");
  }

  @Test
  void admit_deletionOfAConnectionWithUsers_dependsOnWhatIsKnown() {
    CallFacts known = CallFacts.NONE.withAccessLevel(AccessLevel.UNSET);
    ApiCall.Builder delete =
        call("DELETE", IDP, token("delete:my_org:identity_providers")).facts(known);

    assertThat(ENGINE.preview(delete.build())).refusedOnlyBecause(CallReason.FACT_MISSING);
    assertThat(ENGINE.preview(delete.build())).missingFacts("connection_users");
    assertThat(ENGINE.preview(delete.facts(known.withConnectionUsers(1)).build()))
        .refusedOnlyBecause(CallReason.CONNECTION_NOT_EMPTY);
    assertThat(ENGINE.preview(delete.facts(known.withConnectionUsers(0)).build())).isAdmitted();
    Admitted conditional =
        (Admitted)
            ENGINE.preview(
                delete
                    .facts(known.withConnectionUsers(new ConnectionUsers.CheckedByDeletion()))
                    .build());
    assertThat(conditional.obligations()).containsExactly("delete-only-if:no-users");
  }

  @Test
  void admit_creationOfAConnection_reportsEveryGate() {
    ApiCall create =
        call("POST", "/my-org/identity-providers", token("x"))
            .facts(CallFacts.NONE.withStrategy("samlp"))
            .build();

    assertThat(ENGINE.preview(create).reasons())
        .containsExactly(
            CallReason.SCOPE_INSUFFICIENT,
            CallReason.CONNECTION_PROFILE_MISSING,
            CallReason.USER_ATTRIBUTE_PROFILE_MISSING,
            CallReason.STRATEGY_NOT_ALLOWED);
  }

  @Test
  void admit_accessLevelLimited_allowsAFewMembersOnly() {
    LiveEngine engine = Tollgate.policyEngine().tenant(PROFILED).wallClock(() -> NOW).build();
    ApiCall.Builder update = call("PATCH", IDP, token("update:my_org:identity_providers"));
    CallFacts limited = CallFacts.NONE.withAccessLevel(AccessLevel.LIMITED);

    assertThat(
            engine
                .preview(update.facts(limited.withChangedMembers(Set.of("display_name"))).build())
                .reasons())
        .containsExactly(CallReason.ACCESS_LEVEL_TOO_LOW);
    assertThat(
            engine
                .preview(update.facts(limited.withChangedMembers(Set.of("is_enabled"))).build())
                .isAdmitted())
        .isTrue();
    assertThat(engine.preview(update.facts(limited).build())).missingFacts("changed_members");
    assertThat(engine.preview(update.facts(CallFacts.NONE).build())).missingFacts("access_level");
  }

  @Test
  void admit_changeWithoutConnectionProfile_isRefused() {
    CallFacts full = CallFacts.NONE.withAccessLevel(AccessLevel.FULL);
    ApiCall update =
        call("PATCH", IDP, token("update:my_org:identity_providers")).facts(full).build();

    assertThat(ENGINE.preview(update)).refusedOnlyBecause(CallReason.CONNECTION_PROFILE_MISSING);
  }

  @Test
  void admit_clientWithoutConfiguration_isRefused() {
    ApiCall bare =
        call("GET", "/my-org/details", token("read:my_org:details").clientId("bare")).build();
    ApiCall unknown =
        call("GET", "/my-org/details", token("read:my_org:details").clientId("nobody")).build();

    assertThat(ENGINE.preview(bare)).refusedOnlyBecause(CallReason.CLIENT_NOT_CONFIGURED);
    assertThat(ENGINE.preview(unknown)).refusedOnlyBecause(CallReason.CLIENT_UNKNOWN);
  }

  @Test
  void admit_sensitiveOperation_isChallengedOnlyIfNothingElseStandsAgainstIt() {
    LiveEngine engine = builder().stepUp(StepUpPolicy.recommended()).build();
    CallFacts empty = CallFacts.NONE.withAccessLevel(AccessLevel.FULL).withConnectionUsers(0);
    TokenClaims.Builder weak = token("delete:my_org:identity_providers");

    assertThat(engine.preview(call("DELETE", IDP, weak).facts(empty).build()))
        .isInstanceOf(Challenged.class);
    assertThat(engine.preview(call("DELETE", IDP, token("")).facts(empty).build()))
        .refusedOnlyBecause(CallReason.SCOPE_INSUFFICIENT);
    assertThat(
            engine
                .preview(
                    call(
                            "DELETE",
                            IDP,
                            weak.acr(StepUpRule.MULTI_FACTOR)
                                .authenticatedAt(NOW.minusSeconds(900)))
                        .facts(empty)
                        .build())
                .isAdmitted())
        .isTrue();
    assertThat(
            engine.preview(
                call("DELETE", IDP, weak.authenticatedAt(NOW.minusSeconds(901)))
                    .facts(empty)
                    .build()))
        .isInstanceOf(Challenged.class);
  }

  @Test
  void admit_boundToken_isAcceptedWithAValidProofOnly() {
    TokenClaims bound = token("read:my_org:details").keyThumbprint("k").build();

    assertThat(dpop(bound, ProofState.VALID)).isAdmitted();
    assertThat(dpop(bound, ProofState.ABSENT)).refusedOnlyBecause(CallReason.PROOF_MISSING);
    assertThat(dpop(bound, ProofState.INVALID)).refusedOnlyBecause(CallReason.PROOF_INVALID);
    assertThat(dpop(token("read:my_org:details").build(), ProofState.VALID))
        .refusedOnlyBecause(CallReason.UNBOUND_TOKEN_AS_DPOP);
  }

  private static Admission dpop(TokenClaims token, ProofState proof) {
    return ENGINE.preview(ApiCall.of("GET", HOST, "/my-org/details").dpop(token, proof).build());
  }

  @Test
  void admit_grantWithdrawnSince_isRefusedWhereScopesAreRechecked() {
    Tenant granted =
        TENANT.toBuilder()
            .clientGrants(
                List.of(
                    ClientGrant.of(
                        "cgr_1",
                        "app",
                        "https://acme.example/my-org/",
                        SubjectType.USER,
                        new GrantedScopes.Listed(ScopeSet.of("read:my_org:details")))))
            .build();
    LiveEngine engine =
        Tollgate.policyEngine().tenant(granted).wallClock(() -> NOW).recheckingScopes().build();
    ApiCall.Builder call = call("GET", "/my-org/details", token("read:my_org:details"));

    assertThat(engine.preview(call.build())).missingFacts("roles");
    ApiCall known = call.facts(CallFacts.NONE.withRoles(List.of("reader"))).build();
    assertThat(engine.preview(known)).refusedOnlyBecause(CallReason.SCOPE_WITHDRAWN);
    Role reader =
        new Role(
            "rol_1",
            "reader",
            Set.of(new Permission("https://acme.example/my-org/", "read:my_org:details")));
    assertThat(engine.publish(granted.toBuilder().roles(List.of(reader)).build()).isPublished())
        .isTrue();
    assertThat(engine.preview(known)).isAdmitted();
    assertThat(engine.rollback().isPublished()).isTrue();
    assertThat(engine.preview(known)).refusedOnlyBecause(CallReason.SCOPE_WITHDRAWN);
  }

  @ParameterizedTest
  @CsvSource({"GET, READ", "HEAD, READ", "OPTIONS, WRITE", "POST, WRITE", "get, WRITE"})
  void admit_noOperation_isCountedByItsMethod(String method, CallClass counted) {
    Admission admission = ENGINE.preview(call(method, "/my-org/nothing", token("")).build());

    assertThat(admission).refusedOnlyBecause(CallReason.OPERATION_UNKNOWN);
    assertThat(admission.charge().orElseThrow().callClass()).isEqualTo(counted);
  }

  @Test
  void admit_overTheLimit_isThrottledAndJudgedNoFurther() {
    RateLimiter limiter =
        Tollgate.rateLimiter().tier(Tier.PUBLIC_ENTERPRISE).clock(ManualClock.create()).build();
    LiveEngine engine = builder().limiter(limiter).build();
    ApiCall wrong = call("GET", "/my-org/nothing", token("")).build();
    for (int i = 0; i < 8; i++) {
      assertThat(engine.admit(wrong)).refusedOnlyBecause(CallReason.OPERATION_UNKNOWN);
    }

    assertThat(engine.admit(wrong)).isInstanceOf(Admission.Throttled.class);
    assertThat(engine.admit(wrong).reason()).isEqualTo(CallReason.RATE_LIMITED);
  }
}
