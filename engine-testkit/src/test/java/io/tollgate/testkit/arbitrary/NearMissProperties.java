package io.tollgate.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.model.TokenOracle;
import io.tollgate.testkit.random.Generators;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said to be right is, by the model, and what is nearly right is refused for its flaw. */
final class NearMissProperties {
  private static final AdmissionWorld WORLD = PlainCall.world();
  private static final Tenant TENANT =
      Tenant.builder(Generators.CANONICAL)
          .apis(List.of(Api.builder(Generators.MAIN_API).scopes(ScopeSet.of("read:it")).build()))
          .clients(List.of(Client.builder("app").build()))
          .clientGrants(List.of(grant(SubjectType.USER, new GrantedScopes.All())))
          .build();

  /** It lists its organizations, and its client may ask for itself. */
  private static final Tenant STRICTER =
      TENANT.toBuilder()
          .clientGrants(
              List.of(grant(SubjectType.CLIENT, new GrantedScopes.Listed(ScopeSet.of("read:it")))))
          .organizations(new Organizations.Listed(List.of(Organization.of("org_a", "a"))))
          .build();

  private static ClientGrant grant(SubjectType flow, GrantedScopes scopes) {
    return ClientGrant.of("cgr_1", "app", Generators.MAIN_API, flow, scopes);
  }

  @Provide
  Arbitrary<TokenRequest> granted() {
    return RequestArbitraries.granted(TENANT);
  }

  @Provide
  Arbitrary<NearMiss<TokenRequest, Reason>> refused() {
    return RequestArbitraries.refused(TENANT);
  }

  @Provide
  Arbitrary<ApiCall> admitted() {
    return CallArbitraries.admitted(WORLD);
  }

  @Provide
  Arbitrary<NearMiss<ApiCall, CallReason>> refusedCalls() {
    return CallArbitraries.refused(WORLD);
  }

  @Property
  void grantedRequests_areGranted(@ForAll("granted") TokenRequest request) {
    assertThat(TokenOracle.answer(TENANT, request).reason()).isEqualTo(Reason.GRANTED);
  }

  @Property
  void refusedRequests_areRefusedForTheirFlaw(
      @ForAll("refused") NearMiss<TokenRequest, Reason> miss) {
    assertThat(TokenOracle.answer(TENANT, miss.value()).reason())
        .as(miss.flaw())
        .isEqualTo(miss.reason());
  }

  @Property
  void admittedCalls_areAdmitted(@ForAll("admitted") ApiCall call) {
    assertThat(AdmissionOracle.answer(WORLD, call).reasons()).isEmpty();
  }

  @Property
  void refusedCalls_areRefusedForTheirFlaw(
      @ForAll("refusedCalls") NearMiss<ApiCall, CallReason> miss) {
    assertThat(AdmissionOracle.answer(WORLD, miss.value()).reasons())
        .as(miss.flaw())
        .contains(miss.reason());
  }

  @Example
  void hostThatDoesNotMatter_isNoFlaw() {
    AdmissionWorld world =
        PlainCall.world(SmallCatalogue.OF_ONE_AUDIENCE)
            .with(
                PlainCall.tenant().toBuilder()
                    .apis(List.of(Api.builder(Generators.MAIN_API).build()))
                    .build());
    assertThat(CallArbitraries.refused(world).sampleStream().limit(200))
        .extracting(NearMiss::reason)
        .contains(CallReason.TOKEN_EXPIRED)
        .doesNotContain(CallReason.HOST_NOT_ACCEPTED);
  }

  @Example
  void everyFlaw_occurs() {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    for (Tenant tenant : List.of(TENANT, STRICTER)) {
      RequestArbitraries.refused(tenant)
          .sampleStream()
          .limit(500)
          .forEach(miss -> reasons.add(miss.reason()));
    }
    assertThat(reasons).hasSize(RequestFlaw.ALL.size());
    Set<CallReason> callReasons = EnumSet.noneOf(CallReason.class);
    refusedCalls().sampleStream().limit(1_000).forEach(miss -> callReasons.add(miss.reason()));
    assertThat(callReasons).hasSize(CallFlaw.ALL.size());
  }

  @Example
  void everyOperation_isAdmittedToSomebody() {
    Set<String> paths = new HashSet<>();
    admitted().sampleStream().limit(500).forEach(call -> paths.add(call.method() + call.path()));
    assertThat(paths).hasSize(SmallCatalogue.OF_DOMAIN.operations().size());
  }
}
