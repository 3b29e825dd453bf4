package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tollgate.LiveEngine;
import io.tollgate.Publication;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.Tier;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final Tenant GOOD = AdmissionTest.TENANT;

  /** Knows the organization, and has not configured the client. */
  private static final Tenant ONE =
      GOOD.toBuilder()
          .organizations(new Organizations.Listed(List.of(Organization.of("org_1", "one"))))
          .clients(List.of(Client.builder("app").build()))
          .build();

  /** Has configured the client, and does not know the organization. */
  private static final Tenant OTHER =
      GOOD.toBuilder()
          .organizations(new Organizations.Listed(List.of(Organization.of("org_2", "two"))))
          .build();

  private static final Tenant BROKEN =
      GOOD.toBuilder().clients(List.of(GOOD.clients().get(0), GOOD.clients().get(0))).build();

  private final AtomicReference<Instant> now = new AtomicReference<>(AdmissionTest.NOW);

  private EngineBuilder builder(Tenant tenant) {
    return Tollgate.policyEngine().tenant(tenant).wallClock(now::get);
  }

  private static ApiCall call() {
    return ApiCall.of("GET", "acme.example", "/my-org/details")
        .bearer(AdmissionTest.token("read:my_org:details").expiresAt(Instant.MAX).build())
        .build();
  }

  @Test
  void publish_whileCallsGoOn_neverMixesTwoTenants() throws Exception {
    LiveEngine engine = builder(ONE).build();
    Set<List<CallReason>> seen =
        Readers.during(
            () -> {
              for (int i = 0; i < 500; i++) {
                assertThat(engine.publish(i % 2 == 0 ? OTHER : ONE).isPublished()).isTrue();
              }
            },
            () -> engine.preview(call()).reasons());

    assertThat(seen)
        .isSubsetOf(
            Set.of(
                List.of(CallReason.CLIENT_NOT_CONFIGURED),
                List.of(CallReason.ORGANIZATION_UNKNOWN)))
        .isNotEmpty();
    assertThat(engine.state().version()).isEqualTo(501);
  }

  @Test
  void publish_invalidTenant_changesNothingAndSaysSo() {
    LiveEngine engine = builder(GOOD).build();
    String digest = engine.state().digest();
    now.set(AdmissionTest.NOW.plusSeconds(60));

    Publication publication = engine.publish(BROKEN);

    assertThat(publication).isInstanceOf(Publication.Invalid.class);
    assertThat(((Publication.Invalid) publication).diagnostics()).isNotEmpty();
    assertThat(engine.state().version()).isEqualTo(1);
    assertThat(engine.state().digest()).isEqualTo(digest);
    assertThat(engine.state().age()).isEqualTo(Duration.ofMinutes(1));
    assertThat(engine.state().lastFailure()).contains((Publication.Rejected) publication);
    assertThat(engine.preview(call()).isAdmitted()).isTrue();
    assertThat(engine.publish(OTHER).isPublished()).isTrue();
    assertThat(engine.state().lastFailure()).isEmpty();
  }

  @Test
  void publish_overAnotherVersion_isSuperseded() {
    LiveEngine engine = builder(GOOD).build();
    assertThat(engine.publish(OTHER, 1)).isInstanceOf(Publication.Published.class);

    assertThat(engine.publish(ONE, 1)).isEqualTo(new Publication.Superseded(now.get(), 1, 2));
    assertThat(engine.state().version()).isEqualTo(2);
  }

  @Test
  void publish_fromTwoThreads_losesNoneSilently() throws Exception {
    LiveEngine engine = builder(GOOD).build();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    long published = 0;
    try {
      List<Future<Long>> publishers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Tenant mine = i == 0 ? ONE : OTHER;
        publishers.add(
            threads.submit(
                () -> {
                  long count = 0;
                  for (int n = 0; n < 200; n++) {
                    count += engine.publish(mine).isPublished() ? 1 : 0;
                  }
                  return count;
                }));
      }
      for (Future<Long> publisher : publishers) {
        published += publisher.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(engine.state().version()).isEqualTo(1 + published);
  }

  @Test
  void rollback_returnsToTheTenantBeforeAndBack() {
    LiveEngine engine = builder(GOOD).build();
    assertThat(engine.rollback()).isEqualTo(new Publication.NothingBefore(now.get()));
    String good = engine.state().digest();
    engine.publish(ONE);
    String one = engine.state().digest();

    assertThat(engine.rollback().isPublished()).isTrue();
    assertThat(engine.state().digest()).isEqualTo(good).isNotEqualTo(one);
    assertThat(engine.preview(call()).isAdmitted()).isTrue();
    assertThat(engine.rollback().isPublished()).isTrue();
    assertThat(engine.state().digest()).isEqualTo(one);
    assertThat(engine.state().version()).isEqualTo(4);
  }

  @Test
  void publish_keepsWhatWasSpent_andFollowsTheTenantsLimits() {
    LiveEngine engine =
        Tollgate.policyEngine()
            .tenant(GOOD.toBuilder().rateLimits(Tier.FREE.rateLimits()).build())
            .wallClock(now::get)
            .build();
    for (int i = 0; i < 4; i++) {
      engine.admit(call());
    }
    assertThat(engine.admit(call()).reason()).isEqualTo(CallReason.RATE_LIMITED);

    engine.publish(GOOD);

    assertThat(engine.admit(call()).charge().orElseThrow().verdict().tenant().limit())
        .isEqualTo(Tier.PUBLIC_ENTERPRISE.rateLimits().tenant().read());
  }

  @Test
  void tooOldConfiguration_refusesEverythingUntilAnotherIsPublished() {
    LiveEngine engine = builder(GOOD).maxAge(Duration.ofHours(1)).build();
    now.set(AdmissionTest.NOW.plus(Duration.ofHours(1)));
    assertThat(engine.preview(call()).isAdmitted()).isTrue();
    now.set(AdmissionTest.NOW.plus(Duration.ofHours(1)).plusNanos(1));

    assertThat(engine.admit(call()).reasons()).containsExactly(CallReason.CONFIGURATION_EXPIRED);
    assertThat(engine.decide(TokenRequest.forUser("app").build()).reason())
        .isEqualTo(Reason.CONFIGURATION_EXPIRED);
    assertThat(engine.state().expired()).isTrue();
    assertThat(engine.publish(BROKEN).isPublished()).isFalse();
    assertThat(engine.state().expired()).isTrue();
    assertThat(engine.publish(GOOD).isPublished()).isTrue();
    assertThat(engine.preview(call()).isAdmitted()).isTrue();
  }

  @Test
  void rollback_makesNothingYounger() {
    LiveEngine engine = builder(GOOD).maxAge(Duration.ofHours(1)).build();
    now.set(AdmissionTest.NOW.plusSeconds(1_800));
    engine.publish(ONE);
    now.set(AdmissionTest.NOW.plusSeconds(4_000));

    assertThat(engine.state().expired()).isFalse();
    assertThat(engine.rollback().isPublished()).isTrue();
    assertThat(engine.state().age()).isEqualTo(Duration.ofSeconds(4_000));
    assertThat(engine.state().expired()).isTrue();
  }

  @Test
  void clockThatStepsFarBack_expiresAConfigurationWithAnAge() {
    LiveEngine engine = builder(GOOD).maxAge(Duration.ofHours(1)).build();
    now.set(AdmissionTest.NOW.minusSeconds(60));
    assertThat(engine.state().expired()).isFalse();
    now.set(AdmissionTest.NOW.minusSeconds(61));
    assertThat(engine.state().expired()).isTrue();
  }

  @Test
  void publish_thatFails_isToldAndChangesNothing() {
    AtomicBoolean broken = new AtomicBoolean();
    LiveEngine engine =
        Tollgate.policyEngine()
            .tenant(GOOD)
            .wallClock(
                () -> {
                  if (broken.get()) {
                    throw new IllegalStateException("no time");
                  }
                  return now.get();
                })
            .build();
    broken.set(true);
    Publication failed = engine.publish(ONE);
    broken.set(false);

    assertThat(failed).isInstanceOf(Publication.Failed.class);
    assertThat(engine.state().lastFailure()).contains((Publication.Rejected) failed);
    assertThat(engine.state().version()).isEqualTo(1);
  }

  @Test
  void stepUpRuleForNoOperation_isRefused() {
    StepUpPolicy mistyped =
        new StepUpPolicy(
            Map.of("DeleteMyOrganisation", StepUpRule.multiFactor(Duration.ofMinutes(1))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder(GOOD).stepUp(mistyped).build())
        .withMessageContaining("DeleteMyOrganisation");
  }

  @Test
  void digest_isTheSameForTheSameTenant() {
    assertThat(digest(GOOD.toBuilder().build())).isEqualTo(digest(GOOD));
    assertThat(digest(ONE)).isNotEqualTo(digest(OTHER));
  }

  private String digest(Tenant tenant) {
    return builder(tenant).build().state().digest();
  }
}
