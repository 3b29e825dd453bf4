package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Caller;
import io.tollgate.LiveEngine;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Policy and limits come from one snapshot. Two tenants take turns: one lets its limits pass
 * everything and knows no client, the other knows the client and is closed. A call is admitted only
 * by the policy of one and the limits of the other.
 */
class OneSnapshotTest {

  private static final int SWAPS = 400;

  private static final Tenant REFUSING =
      AdmissionTest.TENANT.toBuilder()
          .clients(List.of(Client.builder("another").build()))
          .rateLimits(limits(1_000_000_000))
          .build();

  private static final Tenant CLOSED =
      AdmissionTest.TENANT.toBuilder().rateLimits(limits(0)).build();

  private static final ApiCall CALL =
      ApiCall.of("GET", "acme.example", "/my-org/details")
          .bearer(AdmissionTest.token("read:my_org:details").build())
          .build();

  private final LiveEngine engine =
      Tollgate.policyEngine().tenant(REFUSING).wallClock(() -> AdmissionTest.NOW).build();

  @Test
  void tryAdmit_whileTenantsTakeTurns_countsByTheLimitsOfItsPolicy() throws Exception {
    assertPure(seen(judged -> AdmissionCode.reason(judged.tryAdmit(CALL))));
  }

  @Test
  void admit_whileTenantsTakeTurns_countsByTheLimitsOfItsPolicy() throws Exception {
    assertPure(seen(judged -> judged.admit(CALL).reason()));
  }

  @Test
  void preview_whileTenantsTakeTurns_looksAtTheLimitsOfItsPolicy() throws Exception {
    assertPure(seen(judged -> judged.preview(CALL).reason()));
  }

  @Test
  void tryAdmit_ofAKeptToken_countsByTheLimitsOfItsPolicy() throws Exception {
    Caller caller = engine.caller(CALL.token().orElseThrow(), CALL.scheme(), CALL.host());

    assertPure(seen(judged -> AdmissionCode.reason(caller.tryAdmit("GetOrganizationDetails"))));
  }

  private static void assertPure(Set<CallReason> seen) {
    assertThat(seen)
        .containsExactlyInAnyOrder(CallReason.CLIENT_UNKNOWN, CallReason.RATE_LIMIT_CLOSED);
  }

  /** What was seen while the tenants took turns; in the end both were seen by all. */
  private Set<CallReason> seen(Function<LiveEngine, CallReason> question) throws Exception {
    Set<CallReason> own = EnumSet.noneOf(CallReason.class);
    Runnable turns =
        () -> {
          for (int i = 0; i < SWAPS; i++) {
            assertThat(engine.publish(i % 2 == 0 ? CLOSED : REFUSING).isPublished()).isTrue();
            own.add(question.apply(engine));
          }
        };
    own.addAll(Readers.during(turns, () -> question.apply(engine)));
    return own;
  }

  private static RateLimits limits(long perSecond) {
    LevelLimits both = LevelLimits.perSecond(perSecond, perSecond);
    return RateLimits.of(both, both);
  }
}
