package io.tollgate.bench.load;

import io.tollgate.LiveEngine;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.scope.ScopeSet;
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
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A tenant of 100,000 clients, its engine, and a thread that is busy beside it. */
public abstract class LargeTenant {
  private static final int CLIENTS = 100_000;
  private static final String DOMAIN = "acme.us.auth0.com";

  private final Tenant one;
  private final Tenant other;
  private final LiveEngine engine;
  private final ApiCall call =
      ApiCall.of("GET", DOMAIN, "/my-org/v1/details")
          .bearer(
              TokenClaims.builder()
                  .issuer("https://" + DOMAIN + "/")
                  .audience("https://" + DOMAIN + "/my-org/")
                  .expiresAt(Instant.now().plusSeconds(86_400))
                  .organization("org_b7Kx2MnQ9vTzR4wL")
                  .clientId("client_7")
                  .scope("read:my_org:details")
                  .build())
          .build();

  private volatile boolean busy;
  private Thread beside = new Thread();

  LargeTenant(int clients) {
    one = tenant("one", clients);
    other = tenant("other", clients);
    LevelLimits open = LevelLimits.perSecond(1_000_000_000, 1_000_000_000);
    engine = Tollgate.policyEngine().tenant(one).rateLimits(RateLimits.of(open, open)).build();
  }

  /** What the other thread does, again and again. */
  abstract void work(Tenant next);

  /** Starts the other thread. */
  @Setup(Level.Iteration)
  public void start() {
    busy = true;
    beside =
        new Thread(
            () -> {
              for (int i = 0; busy; i++) {
                work(i % 2 == 0 ? other : one);
              }
            });
    beside.start();
  }

  /**
   * Ends the other thread.
   *
   * @throws InterruptedException if this one is interrupted
   */
  @TearDown(Level.Iteration)
  public void stop() throws InterruptedException {
    busy = false;
    beside.join();
  }

  long admit() {
    return engine.tryAdmit(call);
  }

  LiveEngine engine() {
    return engine;
  }

  private static Tenant tenant(String name, int size) {
    List<Client> clients = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      clients.add(
          Client.builder("client_" + i)
              .name(name)
              .myOrganizationConfiguration(
                  MyOrganizationConfiguration.of(
                      Set.of(Strategy.OKTA), ConnectionDeletionBehavior.ALLOW))
              .build());
    }
    return Tenant.builder(DOMAIN)
        .apis(
            List.of(
                Api.builder("https://" + DOMAIN + "/my-org/")
                    .system(true)
                    .scopes(ScopeSet.of("read:my_org:details"))
                    .build()))
        .clients(clients)
        .build();
  }

  /** The other thread publishes. */
  @State(Scope.Benchmark)
  public static class Published extends LargeTenant {

    /** Made by the harness. */
    public Published() {
      this(CLIENTS);
    }

    Published(int clients) {
      super(clients);
    }

    @Override
    void work(Tenant next) {
      engine().publish(next);
    }
  }

  /** The other thread compiles the same tenant for an engine that nobody asks. */
  @State(Scope.Benchmark)
  public static class Compiled extends LargeTenant {

    /** Made by the harness. */
    public Compiled() {
      this(CLIENTS);
    }

    Compiled(int clients) {
      super(clients);
    }

    @Override
    void work(Tenant next) {
      Tollgate.engine(next);
    }
  }

  /** The other thread does nothing. */
  @State(Scope.Benchmark)
  public static class Alone extends LargeTenant {

    /** Made by the harness. */
    public Alone() {
      this(CLIENTS);
    }

    Alone(int clients) {
      super(clients);
    }

    @Override
    void work(Tenant next) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
