package io.tollgate.core;

import static io.tollgate.core.DirectoryFixture.call;
import static io.tollgate.core.DirectoryFixture.invalid;
import static io.tollgate.core.DirectoryFixture.request;
import static io.tollgate.core.DirectoryFixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.LiveEngine;
import io.tollgate.Reason;
import io.tollgate.admission.CallReason;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.DecisionRecord.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Loading, refreshing, forgetting. */
final class EngineDirectoryTest {

  private static final String ACME = "acme.example";
  private static final Duration TICK = Duration.ofMillis(1);
  private static final int THREADS = 8;

  private final DirectoryFixture fixture = new DirectoryFixture();
  private final FakeSource source = fixture.source;

  @Test
  void admit_knownTenant_isJudgedByItsEngineAndLoadedOnce() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();

    assertThat(directory.admit(ACME, call(ACME)).isAdmitted()).isTrue();
    assertThat(directory.decide(ACME, request(ACME)).reason())
        .isEqualTo(Reason.CLIENT_GRANT_MISSING);
    assertThat(directory.engine(ACME)).isPresent();
    assertThat(source.loads()).isOne();
    assertThat(directory.loadedTenants()).isOne();
  }

  @Test
  void unknownTenant_isRefusedAndRememberedForAShortTimeOnly() {
    EngineDirectory directory = fixture.builder().build();

    assertThat(directory.admit(ACME, call(ACME)).reasons())
        .containsExactly(CallReason.TENANT_UNKNOWN);
    assertThat(directory.decide(ACME, request(ACME)).reason()).isEqualTo(Reason.TENANT_UNKNOWN);
    assertThat(directory.engine(ACME)).isEmpty();
    assertThat(source.loads()).isOne();

    source.put(ACME, tenant(ACME));
    fixture.advance(DirectoryFixture.UNKNOWN.minus(TICK));
    assertThat(directory.engine(ACME)).isEmpty();
    fixture.advance(TICK);
    assertThat(directory.admit(ACME, call(ACME)).isAdmitted()).isTrue();
  }

  @Test
  void brokenSource_withoutALastGood_isUnavailableAndLeftAloneForAWhile() {
    source.setBroken(true);
    EngineDirectory directory = fixture.builder().build();

    assertThat(directory.admit(ACME, call(ACME)).reasons())
        .containsExactly(CallReason.TENANT_UNAVAILABLE);
    assertThat(directory.decide(ACME, request(ACME)).reason()).isEqualTo(Reason.TENANT_UNAVAILABLE);
    assertThat(source.loads()).isOne();
    assertThat(fixture.failures).containsExactly("acme.example: the source is broken");

    source.setBroken(false);
    source.put(ACME, tenant(ACME));
    fixture.advance(DirectoryFixture.UNKNOWN);
    assertThat(directory.engine(ACME)).isPresent();
  }

  @Test
  void invalidTenant_withoutALastGood_isUnavailableAndTheCauseIsTold() {
    source.put(ACME, invalid(ACME));
    EngineDirectory directory = fixture.builder().build();

    assertThat(directory.admit(ACME, call(ACME)).reason()).isEqualTo(CallReason.TENANT_UNAVAILABLE);
    assertThat(fixture.failures)
        .singleElement()
        .asString()
        .startsWith("acme.example: the tenant's configuration is invalid");
  }

  @Test
  void errorInTheSource_isUnavailable() {
    EngineDirectory directory =
        Tollgate.engineDirectory()
            .source(
                name -> {
                  throw new StackOverflowError(name);
                })
            .onLoadFailure(
                (name, cause) -> {
                  throw new IllegalStateException(cause);
                })
            .build();

    assertThat(directory.admit(ACME, call(ACME)).reason()).isEqualTo(CallReason.TENANT_UNAVAILABLE);
  }

  @Test
  void refresh_newTenant_isPublishedToTheSameEngine() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    LiveEngine engine = directory.engine(ACME).orElseThrow();

    fixture.advance(DirectoryFixture.REFRESH.plus(TICK));
    assertThat(directory.engine(ACME)).containsSame(engine);

    assertThat(engine.state().version()).isEqualTo(2);
    assertThat(source.loads()).isEqualTo(2);
  }

  @Test
  void refresh_thatFails_keepsTheLastGoodAndDoesNotTryAgainAtOnce() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    LiveEngine engine = directory.engine(ACME).orElseThrow();
    source.setBroken(true);

    fixture.advance(DirectoryFixture.REFRESH.plus(TICK));
    for (int asked = 0; asked < 10; asked++) {
      assertThat(directory.engine(ACME)).containsSame(engine);
    }

    assertThat(directory.admit(ACME, call(ACME)).isAdmitted()).isTrue();
    assertThat(source.loads()).isEqualTo(2);
    assertThat(fixture.failures).containsExactly("acme.example: the source is broken");
    source.setBroken(false);
    fixture.advance(DirectoryFixture.REFRESH.plus(TICK));
    assertThat(directory.engine(ACME)).containsSame(engine);
    assertThat(engine.state().version()).isEqualTo(2);
  }

  @Test
  void refresh_invalidTenant_keepsTheLastGoodAndSaysSo() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    LiveEngine engine = directory.engine(ACME).orElseThrow();
    source.put(ACME, invalid(ACME));

    fixture.advance(DirectoryFixture.REFRESH.plus(TICK));
    directory.engine(ACME);

    assertThat(directory.admit(ACME, call(ACME)).isAdmitted()).isTrue();
    assertThat(engine.state().version()).isOne();
    assertThat(engine.state().lastFailure()).isPresent();
    assertThat(fixture.failures).hasSize(1);
  }

  @Test
  void refresh_tenantThatIsGone_isUnknown() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().build();
    directory.engine(ACME);
    source.remove(ACME);

    fixture.advance(DirectoryFixture.REFRESH.plus(TICK));
    directory.engine(ACME);

    assertThat(directory.admit(ACME, call(ACME)).reason()).isEqualTo(CallReason.TENANT_UNKNOWN);
    assertThat(directory.loadedTenants()).isZero();
  }

  @Test
  void floodOfUnknownNames_costsBoundedMemoryAndNobodysEngine() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory = fixture.builder().maximumTenants(100).build();
    LiveEngine engine = directory.engine(ACME).orElseThrow();

    for (int stranger = 0; stranger < 50_000; stranger++) {
      directory.engine("stranger-" + stranger);
    }

    assertThat(directory.rememberedAbsences()).isBetween(1L, 100L);
    assertThat(directory.keptLimiters()).isZero();
    assertThat(directory.engine(ACME)).containsSame(engine);
    assertThat(source.loads(ACME)).isOne();
  }

  @Test
  void nameThatIsTooLong_isUnknownWithoutAsking() {
    EngineDirectory directory = fixture.builder().build();

    assertThat(directory.engine("x".repeat(257))).isEmpty();
    assertThat(source.loads()).isZero();
    assertThat(directory.rememberedAbsences()).isZero();
  }

  @Test
  void manyTenants_engines_areBounded() {
    EngineDirectory directory = fixture.builder().maximumTenants(10).build();
    for (int number = 0; number < 200; number++) {
      String name = "t" + number + ".example";
      source.put(name, tenant(name));
      assertThat(directory.engine(name)).isPresent();
    }

    assertThat(directory.loadedTenants()).isEqualTo(10);
  }

  @Test
  void firstLoad_byManyThreads_happensOnce() throws Exception {
    CountDownLatch asking = new CountDownLatch(THREADS);
    AtomicInteger loads = new AtomicInteger();
    EngineDirectory directory =
        Tollgate.engineDirectory()
            .source(
                name -> {
                  loads.incrementAndGet();
                  asking.await();
                  return Optional.of(tenant(name));
                })
            .build();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Set<LiveEngine> engines = new HashSet<>();
    try {
      List<Future<LiveEngine>> answers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        answers.add(
            threads.submit(
                () -> {
                  asking.countDown();
                  return directory.engine(ACME).orElseThrow();
                }));
      }
      for (Future<LiveEngine> answer : answers) {
        engines.add(answer.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(engines).hasSize(1);
    assertThat(loads).hasValue(1);
  }

  @Test
  void listener_hearsOfEnginesAndOfTheirAbsence() {
    List<DecisionRecord> heard = new ArrayList<>();
    source.put("acme", tenant(ACME));
    EngineDirectory directory = fixture.builder().decisionListener(heard::add).build();

    directory.admit("acme", call(ACME));
    directory.decide("nobody\n", request(ACME));
    source.setBroken(true);
    directory.admit("later", call(ACME));

    assertThat(heard)
        .extracting(DecisionRecord::reason)
        .containsExactly("ADMITTED", "TENANT_UNKNOWN", "TENANT_UNAVAILABLE");
    assertThat(heard)
        .extracting(DecisionRecord::outcome)
        .containsExactly(Outcome.ADMITTED, Outcome.REFUSED, Outcome.FAILED);
    assertThat(heard)
        .extracting(told -> told.tenant().orElseThrow())
        .containsExactly("acme", "nobody\uFFFD", "later");
    assertThat(heard).extracting(DecisionRecord::snapshotVersion).containsExactly(1L, 0L, 0L);
  }

  @Test
  void listenerThatThrows_isCountedWhereverItIsTold() {
    source.put(ACME, tenant(ACME));
    EngineDirectory directory =
        fixture
            .builder()
            .decisionListener(
                told -> {
                  throw new IllegalStateException("disk is full");
                })
            .build();

    assertThat(directory.admit(ACME, call(ACME)).isAdmitted()).isTrue();
    assertThat(directory.admit("nobody", call(ACME)).reason()).isEqualTo(CallReason.TENANT_UNKNOWN);
    assertThat(directory.listenerFailures()).isEqualTo(2);
  }

  @Test
  void builder_whatMakesNoSense_isRefused() {
    EngineDirectoryBuilder builder = Tollgate.engineDirectory();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("source must be set: source=none");
    assertThatThrownBy(() -> builder.maximumTenants(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 1: maximumTenants=0");
    assertThatThrownBy(() -> builder.unknownFor(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be more than zero: unknownFor=PT0S");
    assertThatThrownBy(() -> builder.source(source).source(source))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("must be set once: source");
  }
}
