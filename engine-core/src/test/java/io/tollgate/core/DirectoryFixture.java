package io.tollgate.core;

import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A directory over a source that a test fills, in a time that a test moves. */
final class DirectoryFixture {

  static final int BURST = 4;
  static final Duration REFRESH = Duration.ofMinutes(5);
  static final Duration UNKNOWN = Duration.ofSeconds(10);

  private static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);

  final FakeSource source = new FakeSource();
  final AtomicLong time = new AtomicLong(-7);
  final List<String> failures = new ArrayList<>();

  /** Limits as wide for the tenant as for its organizations. */
  static RateLimits limits(long perSecond) {
    LevelLimits level = LevelLimits.perSecond(perSecond, perSecond);
    return RateLimits.of(level, level);
  }

  static Tenant tenant(String name) {
    return builder(name, "app").build();
  }

  /** A tenant whose parts do not fit together. */
  static Tenant invalid(String name) {
    return builder(name, "app", "app").build();
  }

  private static Tenant.Builder builder(String name, String... clients) {
    return Tenant.builder(name)
        .rateLimits(limits(BURST))
        .apis(
            List.of(
                Api.builder("https://" + name + "/my-org/")
                    .system(true)
                    .scopes(ScopeSet.of("read:my_org:details"))
                    .build()))
        .clients(List.of(clients).stream().map(DirectoryFixture::client).toList());
  }

  private static Client client(String id) {
    return Client.builder(id)
        .myOrganizationConfiguration(
            MyOrganizationConfiguration.of(
                Set.of(Strategy.OKTA), ConnectionDeletionBehavior.ALLOW_IF_EMPTY))
        .build();
  }

  EngineDirectoryBuilder builder() {
    return Tollgate.engineDirectory()
        .source(source)
        .engines(this::engine)
        .refreshAfter(REFRESH)
        .unknownFor(UNKNOWN)
        .clock(time::get)
        .wallClock(() -> NOW)
        .executor(Runnable::run)
        .onLoadFailure((name, cause) -> failures.add(name + ": " + cause.getMessage()));
  }

  /** An engine whose limits are in the time of the test. */
  private EngineBuilder engine(Tenant tenant) {
    return Tollgate.policyEngine()
        .tenant(tenant)
        .wallClock(() -> NOW)
        .limiter(
            Tollgate.rateLimiter()
                .limits(tenant.rateLimits().orElseThrow())
                .clock(time::get)
                .build());
  }

  void advance(Duration by) {
    time.addAndGet(by.toNanos());
  }

  static ApiCall call(String tenant) {
    TokenClaims token =
        TokenClaims.builder()
            .issuer("https://" + tenant + "/")
            .audience("https://" + tenant + "/my-org/")
            .expiresAt(NOW.plusSeconds(600))
            .organization("org_1")
            .clientId("app")
            .scope("read:my_org:details")
            .build();
    return ApiCall.of("GET", tenant, "/my-org/details").bearer(token).build();
  }

  static TokenRequest request(String tenant) {
    return TokenRequest.forUser("app").audience("https://" + tenant + "/my-org/").build();
  }

  /** How many calls are admitted before one is not. */
  static int admitted(EngineDirectory directory, String tenant) {
    int admitted = 0;
    Admission admission = directory.admit(tenant, call(tenant));
    while (admission.isAdmitted()) {
      admitted++;
      admission = directory.admit(tenant, call(tenant));
    }
    return admitted;
  }
}
