package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Consent;
import io.tollgate.LiveEngine;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.scope.ScopeSet;
import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.DecisionRecord.Kind;
import io.tollgate.spi.DecisionRecord.Outcome;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an engine answers, its listener hears of it, and cannot change it. */
final class DecisionLogTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);
  private static final String HOST = "acme.example";
  private static final String AUDIENCE = "https://acme.example/my-org/";
  private static final Tenant TENANT =
      Tenant.builder(HOST)
          .apis(
              List.of(
                  Api.builder(AUDIENCE)
                      .system(true)
                      .scopes(ScopeSet.of("read:my_org:details"))
                      .build(),
                  Api.builder("https://orders.example/").build()))
          .clients(
              List.of(
                  Client.builder("app")
                      .myOrganizationConfiguration(
                          MyOrganizationConfiguration.of(
                              Set.of(Strategy.OKTA), ConnectionDeletionBehavior.ALLOW_IF_EMPTY))
                      .build(),
                  Client.builder("bare").build()))
          .build();

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final List<DecisionRecord> heard = new ArrayList<>();

  private EngineBuilder builder() {
    return Tollgate.policyEngine().tenant(TENANT).wallClock(time::get);
  }

  private EngineBuilder heardBuilder() {
    return builder().decisionListener(heard::add);
  }

  private static ApiCall call(String client, String path, String scope) {
    TokenClaims token =
        TokenClaims.builder()
            .issuer("https://acme.example/")
            .audience(AUDIENCE)
            .expiresAt(NOW.plusSeconds(600))
            .organization("org_1")
            .clientId(client)
            .scope(scope)
            .build();
    return ApiCall.of("GET", HOST, path).bearer(token).build();
  }

  private static ApiCall goodCall() {
    return call("app", "/my-org/details", "read:my_org:details");
  }

  private static TokenRequest request(String client) {
    return TokenRequest.forUser(client).audience(AUDIENCE).organization("org_1").build();
  }

  private DecisionRecord only() {
    assertThat(heard).hasSize(1);
    return heard.get(0);
  }

  @Test
  void admit_throttled_isToldWithItsOperation() {
    LevelLimits closed = LevelLimits.perSecond(0, 0);
    LiveEngine engine = heardBuilder().rateLimits(RateLimits.of(closed, closed)).build();

    Admission admission = engine.admit(goodCall());

    assertThat(only().outcome()).isEqualTo(Outcome.THROTTLED);
    assertThat(only().target()).contains("GetOrganizationDetails");
    assertThat(
            AdmissionResponse.forOperators()
                .render(admission, TokenType.BEARER, NOW)
                .problem()
                .orElseThrow()
                .extensions())
        .containsEntry("operation", "GetOrganizationDetails");
  }

  @Test
  void admit_admitted_isToldWithAllThatIsKnown() {
    LiveEngine engine = heardBuilder().build();

    engine.admit(goodCall());

    DecisionRecord told = only();
    assertThat(told.kind()).isEqualTo(Kind.CALL);
    assertThat(told.outcome()).isEqualTo(Outcome.ADMITTED);
    assertThat(told.reason()).isEqualTo("ADMITTED");
    assertThat(told.failing()).isEmpty();
    assertThat(told.tenant()).contains(HOST);
    assertThat(told.client()).contains("app");
    assertThat(told.organization()).contains("org_1");
    assertThat(told.target()).contains("GetOrganizationDetails");
    assertThat(told.snapshotVersion()).isEqualTo(1);
    assertThat(told.snapshotDigest()).isEqualTo(engine.state().digest());
    assertThat(Long.bitCount(told.latencyBelow().toNanos())).isOne();
    assertThat(told.time()).isEqualTo(NOW);
  }

  @Test
  void admit_refused_isToldWithEveryGateOnce() {
    heardBuilder().build().admit(call("bare", "/my-org/identity-providers", ""));

    assertThat(only().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(only().failing()).containsExactly("scope", "configuration");
    assertThat(only().target()).contains("ListOrganizationIdentityProviders");
  }

  @Test
  void admit_tokenFailure_isTold() {
    heardBuilder().build().admit(ApiCall.of("GET", HOST, "/my-org/details").build());

    assertThat(only().reason()).isEqualTo("TOKEN_MISSING");
    assertThat(only().failing()).containsExactly("token");
    assertThat(only().client()).isEmpty();
    assertThat(only().target()).isEmpty();
  }

  @Test
  void admit_tokenThatDidNotVerify_isToldAndChargedToNobody() {
    LiveEngine engine = heardBuilder().build();

    Admission admission =
        engine.admit(
            ApiCall.of("GET", HOST, "/my-org/details").rejectedToken(TokenType.DPOP).build());

    assertThat(only().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(only().reason()).isEqualTo("TOKEN_REJECTED");
    assertThat(only().failing()).containsExactly("token");
    assertThat(admission.charge()).isEmpty();
    assertThat(admission.reason().status()).isEqualTo(401);
  }

  @Test
  void admit_scopeOutsideTheGrammar_isReportedPrintableAndBounded() {
    String scope = "a\tb " + "x".repeat(300) + "\" " + "\\ ".repeat(20);
    Admission admission = heardBuilder().build().admit(call("app", "/my-org/details", scope));

    assertThat(only().ignoredScopes()).hasSize(8).startsWith("a\uFFFDb", "x".repeat(256), "\\");
    assertThat(((Admission.Refused) admission).ignoredScopes()).isEqualTo(only().ignoredScopes());
    assertThat(
            AdmissionResponse.forOperators()
                .render(admission, TokenType.BEARER, NOW)
                .problem()
                .orElseThrow()
                .extensions())
        .containsEntry("ignored_scopes", only().ignoredScopes());
  }

  @Test
  void admit_throttled_isTold() {
    LevelLimits closed = LevelLimits.perSecond(0, 0);
    heardBuilder().rateLimits(RateLimits.of(closed, closed)).build().admit(goodCall());

    assertThat(only().outcome()).isEqualTo(Outcome.THROTTLED);
    assertThat(only().reason()).isEqualTo("RATE_LIMIT_CLOSED");
    assertThat(only().failing()).containsExactly("limits");
  }

  @Test
  void admit_challenged_isTold() {
    StepUpRule rule = StepUpRule.multiFactor(Duration.ofMinutes(5));
    heardBuilder()
        .stepUp(new StepUpPolicy(Map.of("GetOrganizationDetails", rule)))
        .build()
        .admit(goodCall());

    assertThat(only().outcome()).isEqualTo(Outcome.CHALLENGED);
    assertThat(only().failing()).containsExactly("step_up");
  }

  @Test
  void expiredConfiguration_isToldOfBothKinds() {
    LiveEngine engine = heardBuilder().maxAge(Duration.ofSeconds(1)).build();
    time.set(NOW.plusSeconds(2));

    engine.admit(goodCall());
    engine.decide(request("app"));

    assertThat(heard).extracting(DecisionRecord::kind).containsExactly(Kind.CALL, Kind.TOKEN);
    assertThat(heard)
        .allSatisfy(
            told -> {
              assertThat(told.outcome()).isEqualTo(Outcome.FAILED);
              assertThat(told.reason()).isEqualTo("CONFIGURATION_EXPIRED");
              assertThat(told.failing()).hasSize(1);
            });
  }

  @Test
  void defect_isTold() {
    AtomicReference<Long> clock = new AtomicReference<>(0L);
    RateLimiter limiter = Tollgate.rateLimiter().tier(Tier.FREE).clock(clock::get).build();
    LiveEngine engine = heardBuilder().limiter(limiter).build();
    clock.set(null);

    engine.admit(goodCall());

    assertThat(only().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(only().reason()).isEqualTo("INTERNAL_ERROR");
    assertThat(only().failing()).containsExactly("engine");
  }

  @Test
  void wallClockThatThrows_refusesAndCannotBeTold() {
    LiveEngine engine = heardBuilder().maxAge(Duration.ofSeconds(1)).build();
    time.set(null);

    assertThat(engine.admit(goodCall()).reason()).isEqualTo(CallReason.INTERNAL_ERROR);
    assertThat(engine.decide(request("app")).reason()).isEqualTo(Reason.INTERNAL_ERROR);
    assertThat(engine.explain(request("app")).decision().reason()).isEqualTo(Reason.INTERNAL_ERROR);
    assertThat(engine.listenerFailures()).isEqualTo(2);
  }

  @Test
  void decide_granted_isTold() {
    TokenRequest request =
        TokenRequest.forUser("app")
            .audience("https://orders.example/")
            .consent(new Consent.Given(ScopeSet.empty()))
            .build();

    assertThat(heardBuilder().build().decide(request).reason()).isEqualTo(Reason.GRANTED);

    assertThat(only().kind()).isEqualTo(Kind.TOKEN);
    assertThat(only().outcome()).isEqualTo(Outcome.ADMITTED);
    assertThat(only().failing()).isEmpty();
    assertThat(only().client()).contains("app");
    assertThat(only().target()).contains("https://orders.example/");
  }

  @ParameterizedTest
  @CsvSource({
    "app, https://acme.example/my-org/, org_1, client_grant",
    "nobody, https://acme.example/my-org/, org_1, client",
    "nobody, https://nowhere.example/, org_1, client api",
  })
  void decide_refused_isToldWithEveryLayer(
      String client, String audience, String organization, String layers) {
    LiveEngine engine = heardBuilder().build();
    TokenRequest request =
        TokenRequest.forUser(client).audience(audience).organization(organization).build();

    Reason reason = engine.decide(request).reason();

    assertThat(only().reason()).isEqualTo(reason.name());
    assertThat(only().outcome())
        .isEqualTo(reason == Reason.GRANTED ? Outcome.ADMITTED : Outcome.REFUSED);
    assertThat(String.join(" ", only().failing())).contains(layers.split(" "));
  }

  @Test
  void publication_laterDecisions_nameTheNewSnapshot() {
    LiveEngine engine = heardBuilder().build();
    engine.admit(goodCall());
    engine.publish(Tenant.builder(HOST).apis(TENANT.apis()).build());
    engine.admit(goodCall());

    assertThat(heard).extracting(DecisionRecord::snapshotVersion).containsExactly(1L, 2L);
    assertThat(heard.get(0).snapshotDigest()).isNotEqualTo(heard.get(1).snapshotDigest());
  }

  @Test
  void previewAndExplain_areNotTold() {
    LiveEngine engine = heardBuilder().build();

    engine.preview(goodCall());
    engine.explain(request("app"));

    assertThat(heard).isEmpty();
  }

  @Test
  void listenerThatThrows_changesNothingAndIsCounted() {
    LiveEngine silent = builder().build();
    LiveEngine engine =
        builder()
            .decisionListener(
                told -> {
                  throw new StackOverflowError("whatever");
                })
            .build();

    Admission admission = engine.admit(goodCall());

    assertThat(admission.reason()).isEqualTo(silent.admit(goodCall()).reason());
    assertThat(engine.decide(request("app"))).isEqualTo(silent.decide(request("app")));
    assertThat(engine.listenerFailures()).isEqualTo(2);
    assertThat(silent.listenerFailures()).isZero();
  }

  @Test
  void listenerThatDoesNotListen_isNotTold() {
    LiveEngine engine =
        builder()
            .decisionListener(
                new DecisionListener() {
                  @Override
                  public void onDecision(DecisionRecord decision) {
                    heard.add(decision);
                  }

                  @Override
                  public boolean isListening() {
                    return false;
                  }
                })
            .build();

    assertThat(engine.admit(goodCall()).isAdmitted()).isTrue();
    engine.decide(request("app"));

    assertThat(heard).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-5, 1", "0, 1", "1, 2", "2, 4", "1023, 1024", "1024, 2048"})
  void latency_isOnlyAPowerOfTwo(long nanos, long below) {
    assertThat(DecisionTeller.below(nanos)).isEqualTo(Duration.ofNanos(below));
    assertThat(DecisionTeller.below(Long.MAX_VALUE).toNanos()).isEqualTo(1L << 62);
  }
}
