package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tollgate.Consent;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A decision allocates the answer it returns and nothing else, whatever the compiler makes of it:
 * the build runs this test with escape analysis off.
 */
@Tag("allocation")
class DecisionAllocationTest {

  private static final String AUDIENCE = "https://acme.example/my-org/";
  private static final int MEASURED = 5_000;

  /** The least of them counts: classes are loaded and call sites linked in the first. */
  private static final int ROUNDS = 5;

  /** Object headers and references as the JVM lays them out by default. */
  private static final long GRANTED = 32;

  private static final long SCOPE_BITS = 24;
  private static final long ARRAY_HEADER = 16;

  private volatile @Nullable TokenDecision sink;

  @Test
  void decide_userFlowWithRbac_allocatesTheAnswerOnly() {
    TokenRequest request =
        TokenRequest.forUser("portal")
            .audience(AUDIENCE)
            .organization("org_1")
            .scope("s1 s2 s3")
            .roles("admin", "auditor")
            .build();

    assertThat(bytesPerDecision(64, request)).isEqualTo(GRANTED + 2 * set(64));
    assertThat(bytesPerDecision(1_000, request)).isEqualTo(GRANTED + 2 * set(1_000));
  }

  @Test
  void decide_givenConsent_allocatesTheAnswerOnly() {
    TokenRequest request =
        TokenRequest.forUser("portal")
            .audience(AUDIENCE)
            .scope("s1 s2 s3 s4 s5 s6")
            .permissions(ScopeSet.of("s1", "s2", "s5"))
            .consent(new Consent.Given(ScopeSet.of("s1", "s2")))
            .build();

    assertThat(bytesPerDecision(65, request)).isEqualTo(GRANTED + 2 * set(65));
  }

  @Test
  void decide_clientFlow_allocatesTheAnswerOnly() {
    TokenRequest request =
        TokenRequest.forClient("portal").audience("https://api.example/").build();

    assertThat(bytesPerDecision(64, request)).isEqualTo(GRANTED + set(64));
  }

  @Test
  void decide_clientFlowAskingForScopes_allocatesTheAnswerOnly() {
    TokenRequest request =
        TokenRequest.forClient("portal").audience("https://api.example/").scope("s1 s2").build();

    assertThat(bytesPerDecision(1_000, request)).isEqualTo(GRANTED + set(1_000));
  }

  private long bytesPerDecision(int width, TokenRequest request) {
    TokenPolicy engine = TokenPolicy.of(tenant(width));
    assertThat(engine.decide(request)).isInstanceOf(TokenDecision.Granted.class);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run(engine, request, MEASURED);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      least = Math.min(least, Math.round(allocated / (double) MEASURED));
    }
    assertThat(sink).isEqualTo(engine.decide(request));
    return least;
  }

  private void run(TokenPolicy engine, TokenRequest request, int times) {
    for (int i = 0; i < times; i++) {
      sink = engine.decide(request);
    }
  }

  private static long set(int width) {
    return SCOPE_BITS + ARRAY_HEADER + 8L * Words.count(width);
  }

  private static Tenant tenant(int width) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add("s" + i);
    }
    ScopeSet scopes = ScopeSet.copyOf(names);
    return Tenant.builder("acme.example")
        .apis(
            List.of(
                Api.builder(AUDIENCE).system(true).scopes(scopes).build(),
                Api.builder("https://api.example/").scopes(scopes).build()))
        .clients(List.of(Client.builder("portal").build()))
        .clientGrants(
            List.of(
                grant("cgr_1", AUDIENCE, SubjectType.USER),
                grant("cgr_2", "https://api.example/", SubjectType.CLIENT)))
        .roles(
            List.of(
                Role.of("rol_1", "admin", List.of(new Permission(AUDIENCE, "s1"))),
                Role.of("rol_2", "auditor", List.of(new Permission(AUDIENCE, "s2")))))
        .build();
  }

  private static ClientGrant grant(String id, String audience, SubjectType subjectType) {
    return ClientGrant.of(id, "portal", audience, subjectType, new GrantedScopes.All());
  }
}
