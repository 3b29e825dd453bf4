package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tollgate.Caller;
import io.tollgate.PolicyEngine;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.AccessLevel;
import io.tollgate.spi.NanoClock;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not a byte for a call, whatever the answer; the build runs this with escape analysis off. */
@Tag("allocation")
class AdmissionAllocationTest {

  private static final int CALLS = 20_000;
  private static final int ROUNDS = 5;
  private static final RateLimits WIDE =
      RateLimits.of(
          LevelLimits.perSecond(1_000_000_000, 1_000_000_000),
          LevelLimits.perSecond(1_000_000_000, 1_000_000_000));

  private volatile long sink;

  @Test
  void admitted_allocatesNothing() {
    assertNothing(
        WIDE, call("GET", "/my-org/v1/details", "read:my_org:details"), CallReason.ADMITTED);
    assertNothing(WIDE, call("GET", "/my-org/members", "read:my_org:members"), CallReason.ADMITTED);
    assertNothing(
        WIDE,
        ApiCall.of("PATCH", "acme.example", "/my-org/identity-providers/con_1")
            .dpop(
                token("update:my_org:identity_providers").keyThumbprint("k").build(),
                ProofState.VALID)
            .facts(
                CallFacts.NONE
                    .withAccessLevel(AccessLevel.LIMITED)
                    .withChangedMembers(Set.of("is_enabled")))
            .build(),
        CallReason.ADMITTED);
  }

  @Test
  void refused_allocatesNothing() {
    assertNothing(WIDE, call("GET", "/my-org/details", "a b"), CallReason.SCOPE_INSUFFICIENT);
    assertNothing(WIDE, call("GET", "/my-org//details", ""), CallReason.PATH_MALFORMED);
    assertNothing(WIDE, call("GET", "/my-org/nothing", ""), CallReason.OPERATION_UNKNOWN);
    assertNothing(
        WIDE,
        ApiCall.of("GET", "evil.example", "/my-org/details").bearer(token("").build()).build(),
        CallReason.HOST_NOT_ACCEPTED);
    assertNothing(
        WIDE,
        call("DELETE", "/my-org/domains/ord_1", "delete:my_org:domains"),
        CallReason.STEP_UP_REQUIRED);
  }

  @Test
  void throttled_allocatesNothing() {
    assertNothing(
        RateLimits.of(LevelLimits.perSecond(0, 0), LevelLimits.perSecond(1, 1)),
        call("GET", "/my-org/v1/details", "read:my_org:details"),
        CallReason.RATE_LIMIT_CLOSED);
  }

  @Test
  void keptToken_allocatesNothing() {
    assertNothing(AdmissionTest.TENANT, "read:my_org:details", CallReason.ADMITTED);
    assertNothing(AdmissionTest.TENANT, "a b", CallReason.SCOPE_INSUFFICIENT);
  }

  @Test
  void keptTokenThatIsJudgedInFull_allocatesNothing() {
    PolicyEngine engine =
        Tollgate.policyEngine()
            .tenant(AdmissionTest.PROFILED)
            .rateLimits(WIDE)
            .stepUp(StepUpPolicy.recommended())
            .wallClock(() -> AdmissionTest.NOW)
            .build();
    TokenClaims token = token("delete:my_org:domains").build();
    Caller caller = engine.caller(token, TokenType.BEARER, "acme.example");

    assertThat(bytes(() -> sink = caller.tryAdmit("DeleteOrganizationDomain"))).isZero();
    assertThat(AdmissionCode.reason(sink)).isEqualTo(CallReason.STEP_UP_REQUIRED);
  }

  @Test
  void keptTokenThatIsThrottled_allocatesNothing() {
    LevelLimits closed = LevelLimits.perSecond(0, 0);
    assertNothing(
        AdmissionTest.TENANT.toBuilder().rateLimits(RateLimits.of(closed, closed)).build(),
        "read:my_org:details",
        CallReason.RATE_LIMIT_CLOSED);
  }

  private void assertNothing(Tenant tenant, String scope, CallReason expected) {
    RateLimits limits = tenant.equals(AdmissionTest.TENANT) ? WIDE : tenant.rateLimits().get();
    NanoClock still = () -> 0;
    PolicyEngine engine =
        Tollgate.policyEngine()
            .tenant(tenant)
            .limiter(Tollgate.rateLimiter().limits(limits).clock(still).build())
            .wallClock(() -> AdmissionTest.NOW)
            .build();
    Caller caller = engine.caller(token(scope).build(), TokenType.BEARER, "acme.example");

    assertThat(bytes(() -> sink = caller.tryAdmit("GetOrganizationDetails"))).isZero();
    assertThat(AdmissionCode.reason(sink)).isEqualTo(expected);
  }

  private void assertNothing(RateLimits limits, ApiCall call, CallReason expected) {
    PolicyEngine engine =
        Tollgate.policyEngine()
            .tenant(AdmissionTest.PROFILED)
            .rateLimits(limits)
            .stepUp(StepUpPolicy.recommended())
            .wallClock(() -> AdmissionTest.NOW)
            .build();

    assertThat(bytes(() -> sink = engine.tryAdmit(call))).as(call.toString()).isZero();
    assertThat(AdmissionCode.reason(sink)).isEqualTo(expected);
  }

  private static ApiCall call(String method, String path, String scope) {
    return ApiCall.of(method, "acme.example", path).bearer(token(scope).build()).build();
  }

  private static TokenClaims.Builder token(String scope) {
    return AdmissionTest.token(scope);
  }

  private static long bytes(Runnable action) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        action.run();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least / CALLS;
  }
}
