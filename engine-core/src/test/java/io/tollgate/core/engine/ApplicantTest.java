package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Applicant;
import io.tollgate.LiveEngine;
import io.tollgate.TokenRequest;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ApplicantTest {

  static final String AUDIENCE = "https://orders.example/";
  static final ScopeSet ALL = ScopeSet.of("read", "write", "drop");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.ofEpochSecond(1_760_000_000));

  /** Its user's role carries these scopes. */
  static Tenant tenant(String... carried) {
    return Tenant.builder("acme.example")
        .apis(
            List.of(
                Api.builder(AUDIENCE).scopes(ALL).enforcesRbac(true).skipsConsent(true).build()))
        .clients(List.of(Client.builder("app").build()))
        .roles(
            List.of(
                Role.of(
                    "rol_1",
                    "clerk",
                    List.of(carried).stream()
                        .map(scope -> new Permission(AUDIENCE, scope))
                        .toList())))
        .build();
  }

  static TokenRequest request() {
    return TokenRequest.forUser("app").audience(AUDIENCE).scope("drop").roles("clerk").build();
  }

  private EngineBuilder builder() {
    return Tollgate.policyEngine().tenant(tenant("read", "write")).wallClock(now::get);
  }

  @Test
  void granted_whateverTheRequestItselfAsksFor_isWhatTheLayersLeave() {
    Applicant applicant = builder().build().applicant(request());

    assertThat(applicant.request()).isEqualTo(request());
    assertThat(applicant.granted(ALL).toList()).containsExactly("read", "write");
    assertThat(applicant.granted(ScopeSet.of("write", "drop", "nothing")).toList())
        .containsExactly("write");
    ScopeSet numbered = applicant.granted(ALL);
    assertThat(applicant.granted(numbered)).isSameAs(numbered);
    assertThat(applicant.isGranted("read")).isTrue();
    assertThat(applicant.isGranted("drop")).isFalse();
    assertThat(applicant.areGranted(ScopeSet.of("write", "read"))).isTrue();
    assertThat(applicant.areGranted(ALL)).isFalse();
  }

  @Test
  void isGranted_whatIsNoScope_isFalse() {
    Applicant applicant = builder().build().applicant(request());

    assertThat(List.of("", " ", "read write", "READ", "read ", "é"))
        .noneMatch(applicant::isGranted);
  }

  @Test
  void granted_afterAPublication_isByTheNewTenant() {
    LiveEngine engine = builder().build();
    Applicant applicant = engine.applicant(request());
    ScopeSet before = applicant.granted(ALL);

    engine.publish(tenant("drop"));

    assertThat(applicant.granted(ALL).toList()).containsExactly("drop");
    assertThat(applicant.granted(before).isEmpty()).isTrue();
    assertThat(applicant.areGranted(before)).isFalse();
    assertThat(applicant.isGranted("read")).isFalse();
    engine.rollback();
    assertThat(applicant.granted(ALL)).isEqualTo(before);
  }

  @Test
  void granted_configurationTooOld_isNothing() {
    Applicant applicant = builder().maxAge(Duration.ofHours(1)).build().applicant(request());
    assertThat(applicant.isGranted("read")).isTrue();

    now.set(now.get().plus(Duration.ofHours(2)));

    assertThat(applicant.isGranted("read")).isFalse();
    assertThat(applicant.granted(ALL).isEmpty()).isTrue();
    assertThat(applicant.areGranted(ScopeSet.empty())).isFalse();
  }

  @Test
  void granted_clockThatFails_isNothing() {
    AtomicBoolean fails = new AtomicBoolean();
    Applicant applicant =
        Tollgate.policyEngine()
            .tenant(tenant("read", "write"))
            .maxAge(Duration.ofHours(1))
            .wallClock(() -> timeUnless(fails))
            .build()
            .applicant(request());
    assertThat(applicant.isGranted("read")).isTrue();

    fails.set(true);

    assertThat(applicant.isGranted("read")).isFalse();
    assertThat(applicant.areGranted(ScopeSet.empty())).isFalse();
  }

  @Test
  void everyAnswer_whenSomebodyListens_isToldAndTheSame() {
    List<DecisionRecord> heard = new ArrayList<>();
    Applicant applicant = builder().decisionListener(heard::add).build().applicant(request());

    assertThat(applicant.isGranted("read")).isTrue();
    assertThat(applicant.isGranted("drop")).isFalse();
    assertThat(applicant.isGranted("read write")).isFalse();
    assertThat(applicant.areGranted(ScopeSet.of("read", "write"))).isTrue();
    assertThat(applicant.areGranted(ALL)).isFalse();
    assertThat(applicant.granted(ALL)).isEqualTo(ScopeSet.of("read", "write"));
    assertThat(heard).hasSize(6);
  }

  @Test
  void unknownClientOrApi_isGrantedNothing() {
    LiveEngine engine = builder().build();

    for (TokenRequest request :
        List.of(
            TokenRequest.forUser("nobody").audience(AUDIENCE).build(),
            TokenRequest.forUser("app").audience("https://elsewhere.example/").build(),
            TokenRequest.forUser("app").build())) {
      Applicant applicant = engine.applicant(request);
      assertThat(applicant.isGranted("read")).isFalse();
      assertThat(applicant.granted(ALL).isEmpty()).isTrue();
      assertThat(applicant.areGranted(ScopeSet.empty())).isFalse();
    }
  }

  private Instant timeUnless(AtomicBoolean fails) {
    if (fails.get()) {
      throw new IllegalStateException("no time");
    }
    return now.get();
  }
}
