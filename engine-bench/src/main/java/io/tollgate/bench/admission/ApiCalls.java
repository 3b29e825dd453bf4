package io.tollgate.bench.admission;

import io.tollgate.Caller;
import io.tollgate.PolicyEngine;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.Operation;
import io.tollgate.scope.ScopeSet;
import io.tollgate.spi.DecisionListener;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Calls of 64 organizations through 1,000 clients to every operation that reads, each with a token
 * of ten scopes. Every text is a string of its own, as from a request, never one that the engine
 * holds.
 */
@State(Scope.Benchmark)
public class ApiCalls {
  static final int COUNT = 512;
  private static final int CLIENTS = 1_000;
  private static final int SCOPES = 10;
  private static final String HOST = "acme.us.auth0.com";

  /** Admits everything. */
  final PolicyEngine open = builder(CallLimits.OPEN).build();

  /** The same, with nobody in the place of the flight recorder. */
  final PolicyEngine unheard =
      builder(CallLimits.OPEN).decisionListener(DecisionListener.none()).build();

  /** Throttles all calls: what there was is spent. */
  final PolicyEngine spent = builder(CallLimits.SPENT).build();

  private final ApiCall[] good = calls(true, Instant.now().plusSeconds(86_400));
  private final ApiCall[] withoutScope = calls(false, Instant.now().plusSeconds(86_400));
  private final ApiCall[] expired = calls(true, Instant.EPOCH);

  private final String[] operations = operations();
  private final Caller[] openCallers = callers(open);
  private final Caller[] spentCallers = callers(spent);

  /** Made by the harness. */
  public ApiCalls() {
    Stream.of(good).forEach(spent::tryAdmit);
  }

  ApiCall good(int turn) {
    return good[turn & (COUNT - 1)];
  }

  ApiCall withoutScope(int turn) {
    return withoutScope[turn & (COUNT - 1)];
  }

  ApiCall expired(int turn) {
    return expired[turn & (COUNT - 1)];
  }

  long tryByHandle(int turn) {
    int place = turn & (COUNT - 1);
    return openCallers[place].tryAdmit(operations[place]);
  }

  long tryThrottledByHandle(int turn) {
    int place = turn & (COUNT - 1);
    return spentCallers[place].tryAdmit(operations[place]);
  }

  private Caller[] callers(PolicyEngine engine) {
    return Stream.of(good)
        .map(call -> engine.caller(call.token().orElseThrow(), call.scheme(), call.host()))
        .toArray(Caller[]::new);
  }

  /** As a framework holds them: one string for each route. */
  private String[] operations() {
    return Stream.of(good)
        .map(call -> open.preview(call).operation().orElseThrow().id())
        .toArray(String[]::new);
  }

  private static EngineBuilder builder(RateLimits limits) {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          Client.builder(client(i))
              .myOrganizationConfiguration(
                  MyOrganizationConfiguration.of(
                      Set.of(Strategy.OKTA), ConnectionDeletionBehavior.ALLOW))
              .build());
    }
    Tenant tenant =
        Tenant.builder(HOST)
            .customDomains(List.of("login.acme.example"))
            .apis(List.of(Api.builder("https://" + HOST + "/my-org/").system(true).build()))
            .clients(clients)
            .build();
    return Tollgate.policyEngine().tenant(tenant).rateLimits(limits);
  }

  private static ApiCall[] calls(boolean granted, Instant expiry) {
    List<Operation> reads =
        CatalogueReader.myOrganization().operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> operation.accessLevel().isEmpty())
            .filter(operation -> operation.requirements().isEmpty())
            .toList();
    ApiCall[] calls = new ApiCall[COUNT];
    for (int i = 0; i < COUNT; i++) {
      Operation operation = reads.get(i % reads.size());
      TokenClaims token =
          TokenClaims.builder()
              .issuer(fresh("https://" + HOST + "/"))
              .audience(
                  fresh("https://" + HOST + "/my-org/"), fresh("https://" + HOST + "/userinfo"))
              .expiresAt(expiry)
              .organization(fresh("org_b7Kx2MnQ9vTz" + (1_000 + i % 64)))
              .clientId(fresh(client(i % CLIENTS)))
              .scope(scope(operation, granted, i))
              .build();
      String path =
          "/my-org/v1" + operation.path().replaceAll("\\{[^}]*\\}", "con_4Rt6Yu8Io2Pa5SdF");
      calls[i] =
          ApiCall.of(fresh(operation.method()), fresh(HOST), fresh(path)).bearer(token).build();
    }
    return calls;
  }

  /** Ten scopes; those that the operation needs are somewhere in the middle. */
  private static String scope(Operation operation, boolean granted, int seed) {
    ScopeSet needed = operation.alternatives().get(0).scopes();
    List<String> scopes = new ArrayList<>();
    for (int i = 0; scopes.size() + (granted ? needed.size() : 0) < SCOPES; i++) {
      scopes.add("update:my_org:something_" + i);
    }
    if (granted) {
      scopes.addAll(seed % scopes.size(), needed.toList());
    }
    return String.join(" ", scopes);
  }

  private static String client(int number) {
    return "pT4vKq8mWzR2yXc7LbN1sHd6JfG9" + (1_000 + number);
  }

  private static String fresh(String text) {
    return new String(text.toCharArray());
  }
}
