package io.tollgate.core;

import static io.tollgate.core.DirectoryFixture.BURST;
import static io.tollgate.core.DirectoryFixture.admitted;
import static io.tollgate.core.DirectoryFixture.call;
import static io.tollgate.core.DirectoryFixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.LiveEngine;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Unloading a tenant gives nobody tokens back. */
final class EngineDirectoryLimitsTest {

  private static final String ACME = "acme.example";
  private static final Duration ALL_FULL = Duration.ofSeconds(1);
  private static final int THREADS = 4;
  private static final int TENANTS = 6;

  private final DirectoryFixture fixture = new DirectoryFixture();
  private final FakeSource source = fixture.source;

  /** Fills a directory for one tenant with others, until the first is gone. */
  private void driveOut(EngineDirectory directory, String name) {
    int loads = source.loads(name);
    for (int number = 0; source.loads(name) == loads; number++) {
      String other = "other" + number + ".example";
      source.put(other, tenant(other));
      for (int asked = 0; asked < 20; asked++) {
        directory.engine(other);
      }
      directory.engine(name);
    }
  }

  private void takeAway(EngineDirectory directory, String name) {
    source.remove(name);
    fixture.advance(DirectoryFixture.REFRESH.plusMillis(1));
    directory.engine(name);
    assertThat(directory.engine(name)).isEmpty();
  }

  @Test
  void unloadAndReload_spentTokens_staySpent() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().maximumTenants(1).build();
    LiveEngine before = directory.engine(ACME).orElseThrow();
    assertThat(admitted(directory, ACME)).isEqualTo(BURST);

    driveOut(directory, ACME);

    assertThat(directory.engine(ACME).orElseThrow()).isNotSameAs(before);
    assertThat(admitted(directory, ACME)).isZero();
    fixture.advance(ALL_FULL);
    assertThat(admitted(directory, ACME)).isEqualTo(BURST);
  }

  @Test
  void reload_newLimits_holdForTheOldLimiter() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().maximumTenants(1).build();
    assertThat(admitted(directory, ACME)).isEqualTo(BURST);

    Tenant wider =
        Tenant.builder(ACME)
            .rateLimits(DirectoryFixture.limits(2 * BURST))
            .apis(tenant(ACME).apis())
            .clients(tenant(ACME).clients())
            .build();
    source.put(ACME, wider);
    driveOut(directory, ACME);

    assertThat(admitted(directory, ACME)).isZero();
    fixture.advance(ALL_FULL);
    assertThat(admitted(directory, ACME)).isEqualTo(2 * BURST);
  }

  @Test
  void unloadedTenant_limiter_isKeptUntilItIsNeutral() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    directory.engine(ACME);
    assertThat(directory.keptLimiters()).isZero();
    takeAway(directory, ACME);
    source.put(ACME, tenant(ACME));
    fixture.advance(DirectoryFixture.UNKNOWN);
    assertThat(admitted(directory, ACME)).isEqualTo(BURST);
    fixture.advance(DirectoryFixture.REFRESH.minusMillis(1));
    directory.admit(ACME, call(ACME));
    source.remove(ACME);
    fixture.advance(Duration.ofMillis(2));
    directory.engine(ACME);
    assertThat(directory.engine(ACME)).isEmpty();

    directory.sweep();
    assertThat(directory.keptLimiters()).isOne();

    fixture.advance(ALL_FULL);
    directory.sweep();
    assertThat(directory.keptLimiters()).isZero();
  }

  @Test
  void loadedTenant_neutralLimiter_isNotLetGo() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    directory.engine(ACME);

    directory.sweep();
    assertThat(admitted(directory, ACME)).isEqualTo(BURST);
    takeAway(directory, ACME);
    assertThat(directory.keptLimiters()).isOne();
  }

  @Test
  void engineThatIsHeld_afterItsLimiterWasLetGo_sharesItWithTheNext() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    LiveEngine held = directory.engine(ACME).orElseThrow();
    takeAway(directory, ACME);
    directory.sweep();
    assertThat(directory.keptLimiters()).isZero();

    source.put(ACME, tenant(ACME));
    fixture.advance(DirectoryFixture.UNKNOWN);
    assertThat(directory.engine(ACME).orElseThrow()).isNotSameAs(held);
    assertThat(held.admit(call(ACME)).isAdmitted()).isTrue();

    assertThat(admitted(directory, ACME)).isEqualTo(BURST - 1);
  }

  @Test
  void passingTenants_neutralLimiters_goAsNewOnesCome() {
    EngineDirectory directory = fixture.builder().maximumTenants(10).build();
    for (int number = 0; number < 1_000; number++) {
      String name = "t" + number + ".example";
      source.put(name, tenant(name));
      assertThat(directory.admit(name, call(name)).isAdmitted()).isTrue();
      fixture.advance(ALL_FULL);
    }

    assertThat(directory.keptLimiters()).isLessThan(20);
  }

  @Test
  void threadsOverMoreTenantsThanFit_nobodyGetsMoreThanTheBurst() throws Exception {
    EngineDirectory directory = fixture.builder().maximumTenants(2).build();
    List<AtomicInteger> admitted = new ArrayList<>();
    for (int number = 0; number < TENANTS; number++) {
      source.put(name(number), tenant(name(number)));
      admitted.add(new AtomicInteger());
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        running.add(
            threads.submit(
                () -> {
                  for (int round = first; round < first + 600; round++) {
                    String name = name(round % TENANTS);
                    if (directory.admit(name, call(name)).isAdmitted()) {
                      admitted.get(round % TENANTS).incrementAndGet();
                    }
                    directory.sweep();
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(admitted).allSatisfy(count -> assertThat(count).hasValue(BURST));
    assertThat(source.loads()).isGreaterThan(TENANTS);
  }

  private static String name(int number) {
    return "t" + number + ".example";
  }
}
