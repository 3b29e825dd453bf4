package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.tollgate.Caller;
import io.tollgate.LiveEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.AccessLevel;
import io.tollgate.spi.CoarseClock;
import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.NanoClock;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final String DETAILS = "GetOrganizationDetails";
  private static final Instant NOW = AdmissionTest.NOW;
  private static final Tenant WITHOUT_CLIENT =
      AdmissionTest.TENANT.toBuilder().clients(List.of(Client.builder("another").build())).build();

  private final AtomicReference<Instant> wall = new AtomicReference<>(NOW);
  private final AtomicLong nanos = new AtomicLong();
  private final RateLimiter limiter = limiter(1_000_000);
  private final LiveEngine engine = builder().build();
  private final Caller caller = caller(engine, "read:my_org:details");

  private RateLimiter limiter(long perSecond) {
    LevelLimits both = LevelLimits.perSecond(perSecond, perSecond);
    NanoClock clock = nanos::get;
    return Tollgate.rateLimiter().limits(RateLimits.of(both, both)).clock(clock).build();
  }

  private EngineBuilder builder() {
    return Tollgate.policyEngine()
        .tenant(AdmissionTest.TENANT)
        .limiter(limiter)
        .wallClock(() -> wall.get());
  }

  private static Caller caller(LiveEngine engine, String scope) {
    return engine.caller(
        AdmissionTest.token(scope).build(), TokenType.BEARER, AdmissionTest.TENANT.domain().get());
  }

  private void pass(Duration time) {
    wall.updateAndGet(instant -> instant.plus(time));
    nanos.addAndGet(time.toNanos());
  }

  private CallReason tried() {
    return AdmissionCode.reason(caller.tryAdmit(DETAILS));
  }

  @Test
  void tryAdmit_chargesEveryCallOnce() {
    for (int i = 0; i < 5; i++) {
      assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    }

    assertThat(limiter.counters().admitted(CallClass.READ)).isEqualTo(5);
    assertThat(limiter.look("org_1", CallClass.READ, 0).organization().remaining())
        .isEqualTo(1_000_000 - 5);
  }

  @Test
  void tryAdmit_expiresToTheMillisecond() {
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    pass(Duration.ofMillis(1));
    assertThat(tried()).isEqualTo(CallReason.TOKEN_EXPIRED);
    assertThat(limiter.counters().admitted(CallClass.READ)).isEqualTo(3);
  }

  @Test
  void tryAdmit_coarseClockThatStandsStill_lastsNoTokenLonger() {
    NanoClock exact = nanos::get;
    LevelLimits wide = LevelLimits.perSecond(1_000, 1_000);
    RateLimiter coarse =
        Tollgate.rateLimiter()
            .limits(RateLimits.of(wide, wide))
            .clock(exact)
            .coarseClock(CoarseClock.of(exact))
            .build();
    LiveEngine engine =
        Tollgate.policyEngine()
            .tenant(AdmissionTest.TENANT)
            .limiter(coarse)
            .wallClock(() -> wall.get())
            .build();
    Caller call = caller(engine, "read:my_org:details");

    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    pass(Duration.ofMillis(1));
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.TOKEN_EXPIRED);
  }

  @Test
  void tryAdmit_clockThatIsSetForward_noticesWithinASecond() {
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    wall.set(NOW.plusSeconds(700));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(tried()).isEqualTo(CallReason.TOKEN_EXPIRED);
  }

  @Test
  void tryAdmit_tokenThatIsNotYetValid_isGoodFromItsSecondOn() {
    Caller early =
        engine.caller(
            AdmissionTest.token("read:my_org:details").notBefore(NOW.plusSeconds(5)).build(),
            TokenType.BEARER,
            "acme.example");

    assertThat(AdmissionCode.reason(early.tryAdmit(DETAILS)))
        .isEqualTo(CallReason.TOKEN_NOT_YET_VALID);
    pass(Duration.ofSeconds(5));
    assertThat(AdmissionCode.reason(early.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
  }

  @Test
  void tryAdmit_afterAPublication_isJudgedByIt() {
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    assertThat(engine.publish(WITHOUT_CLIENT).isPublished()).isTrue();
    assertThat(tried()).isEqualTo(CallReason.CLIENT_UNKNOWN);
    assertThat(engine.rollback().isPublished()).isTrue();
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
  }

  @Test
  void tryAdmit_configurationThatBecomesTooOld_isRefused() {
    LiveEngine aging = builder().maxAge(Duration.ofMillis(500)).build();
    Caller call = caller(aging, "read:my_org:details");

    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    pass(Duration.ofMillis(400));
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    pass(Duration.ofMillis(101));
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS)))
        .isEqualTo(CallReason.CONFIGURATION_EXPIRED);
  }

  @Test
  void tryAdmit_organizationThatHasSpentItsCalls_isThrottledUntilTheyComeBack() {
    RateLimiter narrow = limiter(2);
    LiveEngine strict =
        Tollgate.policyEngine()
            .tenant(AdmissionTest.TENANT)
            .limiter(narrow)
            .wallClock(() -> wall.get())
            .build();
    Caller call = caller(strict, "read:my_org:details");

    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.RATE_LIMITED);
    pass(Duration.ofMillis(500));
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    assertThat(narrow.counters().admitted(CallClass.READ)).isEqualTo(3);
    assertThat(narrow.counters().denied(CallClass.READ)).isEqualTo(1);
  }

  @Test
  void tryAdmit_factsOfEachCall_areLookedAt() {
    Caller deleting = caller(engine, "delete:my_org:identity_providers");
    CallFacts owned = CallFacts.NONE.withAccessLevel(AccessLevel.FULL);
    CallFacts empty = owned.withConnectionUsers(0);
    CallFacts checked = owned.withConnectionUsers(new ConnectionUsers.CheckedByDeletion());

    for (int i = 0; i < 2; i++) {
      assertThat(AdmissionCode.reason(deleted(deleting, empty))).isEqualTo(CallReason.ADMITTED);
      assertThat(AdmissionCode.hasObligations(deleted(deleting, empty))).isFalse();
      assertThat(AdmissionCode.hasObligations(deleted(deleting, checked))).isTrue();
      assertThat(AdmissionCode.reason(deleted(deleting, owned.withConnectionUsers(1))))
          .isEqualTo(CallReason.CONNECTION_NOT_EMPTY);
      assertThat(AdmissionCode.reason(deleted(deleting, owned))).isEqualTo(CallReason.FACT_MISSING);
    }
  }

  private static long deleted(Caller deleting, CallFacts facts) {
    return deleting.tryAdmit("DeleteOrganizationIdentityProvider", ProofState.ABSENT, facts);
  }

  @Test
  void tryAdmit_sensitiveOperation_isChallenged() {
    LiveEngine sensitive = builder().stepUp(StepUpPolicy.recommended()).build();
    Caller deleting = caller(sensitive, "delete:my_org:domains");

    for (int i = 0; i < 3; i++) {
      assertThat(AdmissionCode.reason(deleting.tryAdmit("DeleteOrganizationDomain")))
          .isEqualTo(CallReason.STEP_UP_REQUIRED);
    }
  }

  @Test
  void tryAdmit_unknownOperation_isRefusedAndCharged() {
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);

    assertThat(AdmissionCode.reason(caller.tryAdmit("Nothing")))
        .isEqualTo(CallReason.OPERATION_UNKNOWN);
    assertThat(limiter.counters().admitted(CallClass.WRITE)).isEqualTo(1);
  }

  @Test
  void tryAdmit_badCredentials_areRefusedAndNotCharged() {
    Caller dpop =
        engine.caller(
            AdmissionTest.token("read:my_org:details").build(), TokenType.DPOP, "acme.example");

    for (int i = 0; i < 2; i++) {
      assertThat(AdmissionCode.reason(dpop.tryAdmit(DETAILS, ProofState.VALID, CallFacts.NONE)))
          .isEqualTo(CallReason.UNBOUND_TOKEN_AS_DPOP);
    }
    assertThat(limiter.counters().admitted(CallClass.READ)).isZero();
  }

  @Test
  void admitAndPreview_sayAll() {
    assertThat(caller.token().clientId()).contains("app");
    Admission preview = caller.preview(DETAILS, ProofState.ABSENT, CallFacts.NONE);
    Admission admission = caller.admit(DETAILS, ProofState.ABSENT, CallFacts.NONE);

    assertThat(preview.operation().orElseThrow().id()).isEqualTo(DETAILS);
    assertThat(admission).isInstanceOf(Admission.Admitted.class);
    assertThat(limiter.counters().admitted(CallClass.READ)).isEqualTo(1);
  }

  @Test
  void tryAdmit_isHeardByAListenerEachTime() {
    List<DecisionRecord> heard = new ArrayList<>();
    DecisionListener listener = heard::add;
    Caller call = caller(builder().decisionListener(listener).build(), "read:my_org:details");

    for (int i = 0; i < 3; i++) {
      assertThat(AdmissionCode.isAdmitted(call.tryAdmit(DETAILS))).isTrue();
    }

    assertThat(heard).hasSize(3);
    assertThat(heard.get(2).target()).contains(DETAILS);
  }

  @Test
  void tryAdmit_clockThatFails_isARefusal() {
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
    wall.set(null);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(tried()).isEqualTo(CallReason.INTERNAL_ERROR);
    wall.set(NOW.plusSeconds(2));
    assertThat(tried()).isEqualTo(CallReason.ADMITTED);
  }

  @Test
  void tryAdmit_limiterThatFails_isARefusal() {
    AtomicLong readings = new AtomicLong();
    NanoClock failing =
        () -> {
          if (readings.incrementAndGet() > 4) {
            throw new IllegalStateException("no time");
          }
          return 0;
        };
    LevelLimits wide = LevelLimits.perSecond(1_000, 1_000);
    LiveEngine broken =
        Tollgate.policyEngine()
            .tenant(AdmissionTest.TENANT)
            .limiter(
                Tollgate.rateLimiter().limits(RateLimits.of(wide, wide)).clock(failing).build())
            .wallClock(() -> NOW)
            .build();
    Caller call = caller(broken, "read:my_org:details");

    Set<CallReason> reasons = EnumSet.noneOf(CallReason.class);
    for (int i = 0; i < 10; i++) {
      reasons.add(AdmissionCode.reason(call.tryAdmit(DETAILS)));
    }
    assertThat(reasons).contains(CallReason.INTERNAL_ERROR);
  }

  @Test
  void tryAdmit_configurationOfAnyAge_isKnown() {
    LiveEngine ageless = builder().maxAge(ChronoUnit.FOREVER.getDuration()).build();
    Caller call = caller(ageless, "read:my_org:details");

    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
    wall.set(null); // whoever looks at it now fails
    assertThat(AdmissionCode.reason(call.tryAdmit(DETAILS))).isEqualTo(CallReason.ADMITTED);
  }

  @Test
  void caller_ofNothing_isRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> caller.tryAdmit(DETAILS, ProofState.ABSENT, null))
        .withMessage("facts");
    assertThatNullPointerException()
        .isThrownBy(() -> caller.tryAdmit(null))
        .withMessage("operation");
  }
}
