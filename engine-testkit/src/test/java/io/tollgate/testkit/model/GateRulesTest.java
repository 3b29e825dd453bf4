package io.tollgate.testkit.model;

import static io.tollgate.testkit.random.PlainCall.NOW;
import static io.tollgate.testkit.random.PlainCall.call;
import static io.tollgate.testkit.random.PlainCall.client;
import static io.tollgate.testkit.random.PlainCall.configuration;
import static io.tollgate.testkit.random.PlainCall.profile;
import static io.tollgate.testkit.random.PlainCall.tenant;
import static io.tollgate.testkit.random.PlainCall.token;
import static io.tollgate.testkit.random.PlainCall.withClient;
import static io.tollgate.testkit.random.PlainCall.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.AccessLevel;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.SubjectType;
import io.tollgate.testkit.random.Generators;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle's rules about what is behind token and proof, one by one. */
final class GateRulesTest {
  private static final Set<ConnectionFeature> WITH = Set.of(ConnectionFeature.SCIM);
  private static final Set<ConnectionFeature> WITHOUT = Set.of(ConnectionFeature.UNIVERSAL_LOGOUT);

  @Test
  void allGates_speakAtOnceAndInOrder() {
    AdmissionWorld world =
        world()
            .with(
                tenant().toBuilder()
                    .apis(List.<Api>of())
                    .organizations(new Organizations.Listed(List.of()))
                    .clients(List.of(Client.builder(PlainCall.APP).build()))
                    .build());
    ApiCall call =
        call(
            "DeleteIdp",
            CallFacts.NONE.withAccessLevel(AccessLevel.LIMITED),
            token().scope("x").build());
    assertThat(reasons(world, call))
        .containsExactly(
            CallReason.API_NOT_ACTIVATED,
            CallReason.ORGANIZATION_UNKNOWN,
            CallReason.SCOPE_INSUFFICIENT,
            CallReason.CLIENT_NOT_CONFIGURED,
            CallReason.ACCESS_LEVEL_TOO_LOW);
  }

  @Test
  void unknownClient_hasNoConfigurationToJudge() {
    ApiCall call = call("CreateIdp", CallFacts.NONE);
    assertThat(reasons(withClient(Client.builder("other").build()), call))
        .containsExactly(CallReason.CLIENT_UNKNOWN);
  }

  @Test
  void thirdParty_isStoppedAtASystemApiOnly() {
    Client foreign = client().party(Party.THIRD_PARTY_PERMISSIVE).build();
    ApiCall call = call("GetOrganizationDetails", CallFacts.NONE);
    assertThat(reasons(withClient(foreign), call))
        .containsExactly(CallReason.THIRD_PARTY_SYSTEM_API);
    Api own = Api.builder(Generators.MY_ORGANIZATION).build();
    AdmissionWorld owned = withClient(foreign);
    assertThat(reasons(owned.with(owned.tenant().toBuilder().apis(List.of(own)).build()), call))
        .isEmpty();
  }

  @Test
  void organization_isVouchedForWhereNoneAreListed() {
    ApiCall call = call(token().organization("org_x").build());
    assertThat(reasons(world(), call)).containsExactly(CallReason.ORGANIZATION_UNKNOWN);
    AdmissionWorld unlisted =
        world().with(tenant().toBuilder().organizations(new Organizations.Unlisted()).build());
    assertThat(reasons(unlisted, call)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /my-org/details, ",
    "GET, /my-org/v1/details, ",
    "DELETE, /my-org, ",
    "GET, /my-org/v1/domains/v1/idps, ",
    "GET, /my-org//details, PATH_MALFORMED",
    "GET, /my-org/x/../details, PATH_MALFORMED",
    "GET, /my-org/domains/a%2Fb/idps, PATH_MALFORMED",
    "GET, /my-orgs/details, OPERATION_UNKNOWN",
    "GET, /details, OPERATION_UNKNOWN",
    "GET, /my-org/v1/v1/details, OPERATION_UNKNOWN",
    "GET, /my-org/Details, OPERATION_UNKNOWN",
    "GET, /my-org/details/more, OPERATION_UNKNOWN",
    "PUT, /my-org/details, METHOD_NOT_ALLOWED",
    "get, /my-org/details, METHOD_NOT_ALLOWED",
  })
  void path_leadsToAnOperationOrSaysWhyNot(String method, String path, CallReason reason) {
    ApiCall call = ApiCall.of(method, "acme.example", path).bearer(token().build()).build();
    assertThat(reasons(world(), call)).isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "read:members read:member_roles, ''",
    "'  read:member_roles   read:members x', ''",
    "read:members, omit:roles",
    "read:members \"x\\, omit:roles",
    "read:member_roles, ",
    "READ:MEMBERS, ",
    "'', ",
    "read:member, ",
  })
  void scopes_firstAlternativeThatFitsObliges(String scope, String obligation) {
    AdmissionAnswer answer =
        AdmissionOracle.answer(
            world(), call("ListMembers", CallFacts.NONE, token().scope(scope).build()));
    assertThat(answer.reasons().contains(CallReason.SCOPE_INSUFFICIENT))
        .isEqualTo(obligation == null);
    assertThat(String.join(" ", answer.obligations()))
        .isEqualTo(obligation == null ? "" : obligation);
  }

  @Test
  void tab_separatesNoScopes() {
    ApiCall call =
        call("ListMembers", CallFacts.NONE, token().scope("read:members\tread:x").build());
    assertThat(reasons(world(), call)).containsExactly(CallReason.SCOPE_INSUFFICIENT);
  }

  @Test
  void profiles_areMissedByWhatNeedsThem() {
    Client bare =
        Client.builder(PlainCall.APP)
            .myOrganizationConfiguration(configuration(ConnectionDeletionBehavior.ALLOW, false))
            .build();
    CallFacts okta = CallFacts.NONE.withStrategy("okta");
    assertThat(reasons(withClient(bare), call("CreateIdp", okta)))
        .containsExactly(
            CallReason.CONNECTION_PROFILE_MISSING, CallReason.USER_ATTRIBUTE_PROFILE_MISSING);
    assertThat(reasons(withClient(bare), call("Provision", okta)))
        .containsExactly(CallReason.CONNECTION_PROFILE_MISSING, CallReason.SCIM_NOT_ENABLED);
    assertThat(reasons(withClient(bare), call("GetOrganizationDetails", okta))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "okta, true, ",
    "google-apps, true, ",
    "google_apps, false, STRATEGY_NOT_ALLOWED",
    "OKTA, false, STRATEGY_NOT_ALLOWED",
    "samlp, false, STRATEGY_NOT_ALLOWED",
    ", false, FACT_MISSING",
  })
  void strategy_isOneOfTheAllowed(String strategy, boolean good, CallReason reason) {
    assertThat(reasons(world(), call("CreateIdp", strategy(strategy))))
        .isEqualTo(good ? List.of() : List.of(reason));
  }

  @Test
  void scim_isAskedOfTheStrategy() {
    ConnectionProfile mixed = profile(WITHOUT, Map.of(Strategy.OKTA, WITH));
    assertThat(scim(mixed, "okta")).isEmpty();
    assertThat(scim(mixed, "oidc")).containsExactly(CallReason.SCIM_NOT_ENABLED);
    assertThat(scim(mixed, "no such")).containsExactly(CallReason.SCIM_NOT_ENABLED);
    assertThat(scim(mixed, null)).containsExactly(CallReason.FACT_MISSING);
    assertThat(scim(profile(WITH, Map.of(Strategy.OKTA, WITH)), null)).isEmpty();
    assertThat(scim(profile(WITHOUT, Map.of(Strategy.OKTA, Set.of())), null))
        .containsExactly(CallReason.SCIM_NOT_ENABLED);
    assertThat(scim(profile(WITH, Map.of(Strategy.OKTA, WITHOUT)), "okta"))
        .containsExactly(CallReason.SCIM_NOT_ENABLED);
  }

  @Test
  void deletion_asksForUsersOnlyWhereTheyMatter() {
    CallFacts none = CallFacts.NONE.withAccessLevel(AccessLevel.UNSET);
    assertThat(reasons(world(), call("DeleteIdp", none))).containsExactly(CallReason.FACT_MISSING);
    assertThat(reasons(world(), call("DeleteIdp", none.withConnectionUsers(0)))).isEmpty();
    assertThat(reasons(world(), call("DeleteIdp", none.withConnectionUsers(1))))
        .containsExactly(CallReason.CONNECTION_NOT_EMPTY);
    Client careless =
        Client.builder(PlainCall.APP)
            .myOrganizationConfiguration(configuration(ConnectionDeletionBehavior.ALLOW, true))
            .build();
    assertThat(reasons(withClient(careless), call("DeleteIdp", none))).isEmpty();
    ApiCall checked =
        call("DeleteIdp", none.withConnectionUsers(new ConnectionUsers.CheckedByDeletion()));
    assertThat(AdmissionOracle.answer(world(), checked).obligations())
        .containsExactly("delete-only-if:no-users");
    assertThat(AdmissionOracle.answer(withClient(careless), checked).obligations()).isEmpty();
  }

  @Test
  void missingFacts_areNamed() {
    assertThat(AdmissionOracle.answer(world(), call("DeleteIdp", CallFacts.NONE)).missingFacts())
        .containsExactlyInAnyOrder("access_level", "connection_users");
    assertThat(AdmissionOracle.answer(world(), call("CreateIdp", CallFacts.NONE)).missingFacts())
        .containsExactly("strategy");
  }

  @Test
  void noConfigurationNeeded_noneIsAsIfNothingWereAllowed() {
    AdmissionWorld world =
        world(SmallCatalogue.OF_ONE_AUDIENCE)
            .with(
                tenant().toBuilder()
                    .clients(List.of(Client.builder(PlainCall.APP).build()))
                    .build());
    TokenClaims token = token().audience(Generators.MAIN_API).build();
    assertThat(
            reasons(
                world,
                ApiCall.of("POST", "x", "/identity-providers")
                    .bearer(token)
                    .facts(strategy("okta"))
                    .build()))
        .containsExactly(
            CallReason.CONNECTION_PROFILE_MISSING,
            CallReason.USER_ATTRIBUTE_PROFILE_MISSING,
            CallReason.STRATEGY_NOT_ALLOWED);
    assertThat(
            reasons(
                world, ApiCall.of("DELETE", "x", "/identity-providers/1").bearer(token).build()))
        .containsExactly(CallReason.FACT_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "GetIdp, UNSET, , true, ''",
    "GetIdp, NONE, , false, ''",
    "GetIdp, READONLY, , true, ''",
    "GetIdp, LIMITED, , true, ''",
    "UpdateIdp, READONLY, a, false, ''",
    "UpdateIdp, LIMITED, a, true, ''",
    "UpdateIdp, LIMITED, a b, false, ''",
    "UpdateIdp, FULL, a b, true, ''",
    "UpdateIdp, UNSET, a b, true, ''",
    "GetOrganizationDetails, NONE, x, true, ''",
  })
  void accessLevel_letsNothingOfAHigherOneThrough(
      String operation, AccessLevel level, String members, boolean good, String obligation) {
    CallFacts facts = level == null ? CallFacts.NONE : CallFacts.NONE.withAccessLevel(level);
    facts = members == null ? facts : facts.withChangedMembers(Set.of(members.split(" ")));
    AdmissionAnswer answer = AdmissionOracle.answer(world(), call(operation, facts));
    assertThat(answer.reasons())
        .isEqualTo(good ? List.of() : List.of(CallReason.ACCESS_LEVEL_TOO_LOW));
    assertThat(String.join(" ", answer.obligations())).isEqualTo(obligation);
  }

  @Test
  void accessLevel_thatNobodySaid_isMissing() {
    AdmissionAnswer none = AdmissionOracle.answer(world(), call("GetIdp", CallFacts.NONE));
    AdmissionAnswer limited =
        AdmissionOracle.answer(
            world(), call("UpdateIdp", CallFacts.NONE.withAccessLevel(AccessLevel.LIMITED)));

    assertThat(none.missingFacts()).containsExactly("access_level");
    assertThat(limited.missingFacts()).containsExactly("changed_members");
  }

  @ParameterizedTest
  @CsvSource({
    "gold, pwd, 0, true",
    "GOLD, pwd, 0, false",
    "bronze, pwd mfa, 0, true",
    ", mfa, 0, true",
    ", pwd, 0, false",
    "gold, pwd, 90, true",
    "gold, pwd, 91, false",
    "gold, pwd, -30, true",
    "gold, pwd, -31, false",
    "gold, pwd, , false",
  })
  void stepUp_wantsGoodAndFreshEvidence(String acr, String amr, Long age, boolean good) {
    TokenClaims.Builder token = token().amr(List.of(amr.split(" ")));
    Optional.ofNullable(acr).ifPresent(token::acr);
    Optional.ofNullable(age).ifPresent(s -> token.authenticatedAt(NOW.minusSeconds(s)));
    assertThat(reasons(sensitive(), call(token.build())))
        .isEqualTo(good ? List.of() : List.of(CallReason.STEP_UP_REQUIRED));
  }

  @Test
  void stepUp_isNotAskedForInVain() {
    assertThat(reasons(sensitive(), call(token().scope("x").build())))
        .containsExactly(CallReason.SCOPE_INSUFFICIENT);
    assertThat(reasons(sensitive(), call("UpdateOrganizationDetails", CallFacts.NONE))).isEmpty();
  }

  @Test
  void stepUp_isForUsers_whateverAClientsOwnTokenSays() {
    TokenClaims.Builder token =
        token().subjectType(SubjectType.CLIENT).acr("gold").authenticatedAt(NOW);
    assertThat(reasons(sensitive(), call(token.build()))).containsExactly(CallReason.USER_REQUIRED);
    assertThat(reasons(sensitive(), call(token.scope("x").build())))
        .containsExactly(CallReason.SCOPE_INSUFFICIENT, CallReason.USER_REQUIRED);
    assertThat(reasons(world(), call(token().subjectType(SubjectType.CLIENT).build()))).isEmpty();
  }

  private static AdmissionWorld sensitive() {
    StepUpRule rule =
        new StepUpRule(Set.of("gold"), Set.of("mfa"), Optional.of(Duration.ofSeconds(60)));
    return world().with(new StepUpPolicy(Map.of("GetOrganizationDetails", rule)));
  }

  private static List<CallReason> scim(ConnectionProfile profile, String strategy) {
    return reasons(
        world().with(tenant().toBuilder().connectionProfiles(List.of(profile)).build()),
        call("Provision", strategy(strategy)));
  }

  private static CallFacts strategy(String strategy) {
    return strategy == null ? CallFacts.NONE : CallFacts.NONE.withStrategy(strategy);
  }

  private static List<CallReason> reasons(AdmissionWorld world, ApiCall call) {
    return AdmissionOracle.answer(world, call).reasons();
  }
}
