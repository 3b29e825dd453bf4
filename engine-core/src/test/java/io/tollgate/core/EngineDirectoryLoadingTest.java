package io.tollgate.core;

import static io.tollgate.core.DirectoryFixture.call;
import static io.tollgate.core.DirectoryFixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.LiveEngine;
import io.tollgate.admission.CallReason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sources that hang, and sources that ask back. */
@Timeout(60)
final class EngineDirectoryLoadingTest {

  private static final String ACME = "acme.example";
  private static final Duration BOUND = Duration.ofMillis(1);

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicLong time = new AtomicLong();
  private final List<String> failures = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    release.countDown();
    finishWork();
    worker.shutdownNow();
  }

  /** Waits until the one worker has done what it was given before. */
  private void finishWork() throws Exception {
    worker.submit(() -> {}).get();
  }

  private EngineDirectoryBuilder builder() {
    return builder(worker);
  }

  private EngineDirectoryBuilder builder(Executor executor) {
    return Tollgate.engineDirectory()
        .executor(executor)
        .clock(time::get)
        .onLoadFailure(
            (name, cause) -> {
              synchronized (failures) {
                failures.add(name + ": " + cause.getMessage());
              }
            });
  }

  private EngineDirectory hanging() {
    return builder()
        .source(
            name -> {
              loads.incrementAndGet();
              release.await();
              return Optional.of(tenant(name));
            })
        .loadingTimeout(BOUND)
        .build();
  }

  @Test
  void sourceThatHangs_holdsUpNobodyAndIsThereWhenItIsDone() throws Exception {
    EngineDirectory directory = hanging();

    assertThat(directory.admit(ACME, call(ACME)).reason()).isEqualTo(CallReason.TENANT_UNAVAILABLE);
    assertThat(directory.engine(ACME)).isEmpty();
    time.addAndGet(BOUND.toNanos());
    assertThat(directory.engine(ACME)).isEmpty();
    assertThat(loads).hasValue(1);
    assertThat(failures).containsExactly("acme.example: still loading after PT0.001S");

    release.countDown();
    finishWork();
    assertThat(directory.engine(ACME)).isPresent();
    assertThat(directory.rememberedAbsences()).isZero();
    assertThat(loads).hasValue(1);
  }

  @Test
  void sourceThatHangs_bounded_takesNoMoreNamesThanTenants() {
    EngineDirectory directory =
        builder(task -> {})
            .source(name -> Optional.empty())
            .maximumTenants(3)
            .loadingTimeout(BOUND)
            .build();

    for (int i = 0; i < 20; i++) {
      assertThat(directory.engine("stranger-" + i)).isEmpty();
    }
    assertThat(failures).hasSize(3);
  }

  @Test
  void refreshThatHangs_keepsTheLastGood() {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch refreshing = new CountDownLatch(1);
    EngineDirectory directory =
        builder()
            .source(
                name -> {
                  if (asked.incrementAndGet() > 1) {
                    refreshing.countDown();
                    release.await();
                  }
                  return Optional.of(tenant(name));
                })
            .refreshAfter(Duration.ofMinutes(1))
            .loadingTimeout(Duration.ofMinutes(1))
            .build();
    LiveEngine engine = directory.engine(ACME).orElseThrow();
    time.addAndGet(Duration.ofMinutes(2).toNanos());

    assertThat(directory.engine(ACME)).containsSame(engine);
    await(refreshing);
    assertThat(directory.admit(ACME, call(ACME)).reason())
        .isNotEqualTo(CallReason.TENANT_UNAVAILABLE);
  }

  @Test
  void firstLoad_quickEnough_isWaitedFor() throws Exception {
    EngineDirectory directory =
        builder()
            .source(
                name -> {
                  loads.incrementAndGet();
                  release.await();
                  return Optional.of(tenant(name));
                })
            .loadingTimeout(Duration.ofMinutes(1))
            .build();
    ExecutorService callers = Executors.newFixedThreadPool(3);
    try {
      List<Future<Optional<LiveEngine>>> answers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        answers.add(callers.submit(() -> directory.engine(ACME)));
      }
      release.countDown();
      for (Future<Optional<LiveEngine>> answer : answers) {
        assertThat(answer.get()).isPresent();
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(loads).hasValue(1);
  }

  @Test
  void waitingThreadThatIsInterrupted_staysInterruptedAndIsRefused() {
    EngineDirectory directory =
        builder()
            .source(
                name -> {
                  release.await();
                  return Optional.empty();
                })
            .loadingTimeout(Duration.ofMinutes(1))
            .build();

    Thread.currentThread().interrupt();

    assertThat(directory.admit(ACME, call(ACME)).reason()).isEqualTo(CallReason.TENANT_UNAVAILABLE);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void executorThatRejects_isUnavailableAndTold() {
    EngineDirectory directory =
        builder(
                task -> {
                  throw new RejectedExecutionException("full");
                })
            .source(name -> Optional.of(tenant(name)))
            .loadingTimeout(BOUND)
            .build();

    assertThat(directory.engine(ACME)).isEmpty();
    assertThat(failures).containsExactly("acme.example: full");
  }

  @Test
  void executorThatFails_isToldAndAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    EngineDirectory directory =
        builder(
                task -> {
                  if (asked.incrementAndGet() == 1) {
                    throw new StackOverflowError("no thread to be had");
                  }
                  task.run();
                })
            .source(name -> Optional.of(tenant(name)))
            .loadingTimeout(BOUND)
            .build();

    assertThat(directory.engine(ACME)).isEmpty();
    assertThat(failures).containsExactly("acme.example: no thread to be had");
    assertThat(directory.engine(ACME)).isPresent();
  }

  @Test
  void executorThatDiscards_isAskedAgainOnceTheTimeIsOver() {
    List<Runnable> discarded = new ArrayList<>();
    EngineDirectory directory =
        builder(
                task -> {
                  if (discarded.isEmpty()) {
                    discarded.add(task);
                  } else {
                    task.run();
                  }
                })
            .source(
                name -> {
                  loads.incrementAndGet();
                  return Optional.of(tenant(name));
                })
            .loadingTimeout(BOUND)
            .build();

    assertThat(directory.engine(ACME)).isEmpty();
    assertThat(directory.engine(ACME)).isEmpty();
    assertThat(failures).containsExactly("acme.example: still loading after PT0.001S");
    time.addAndGet(BOUND.toNanos());
    assertThat(directory.engine(ACME)).isPresent();

    discarded.get(0).run();
    assertThat(loads).hasValue(1);
  }

  @Test
  void executorThatIsSlow_isAskedOnceInTheTimeAndAnyTaskWillDo() {
    List<Runnable> waiting = new ArrayList<>();
    EngineDirectory directory =
        builder(waiting::add)
            .source(name -> Optional.of(tenant(name)))
            .loadingTimeout(BOUND)
            .build();

    for (int i = 0; i < 3; i++) {
      assertThat(directory.engine(ACME)).isEmpty();
      assertThat(directory.engine(ACME)).isEmpty();
      time.addAndGet(BOUND.toNanos());
    }
    assertThat(waiting).hasSize(3);

    waiting.get(0).run();
    assertThat(directory.engine(ACME)).isPresent();
  }

  @Test
  void boundOfAllTime_isForEver() {
    EngineDirectory directory =
        builder(Runnable::run)
            .source(name -> Optional.of(tenant(name)))
            .loadingTimeout(ChronoUnit.FOREVER.getDuration())
            .build();

    assertThat(directory.engine(ACME)).isPresent();
  }

  @Test
  void refreshWhosePublicationFails_isTold() {
    AtomicBoolean broken = new AtomicBoolean();
    EngineDirectory directory =
        builder(Runnable::run)
            .source(name -> Optional.of(tenant(name)))
            .engines(tenant -> Tollgate.policyEngine().tenant(tenant).wallClock(() -> now(broken)))
            .refreshAfter(Duration.ofMinutes(1))
            .build();
    LiveEngine engine = directory.engine(ACME).orElseThrow();

    broken.set(true);
    time.addAndGet(Duration.ofMinutes(2).toNanos());

    assertThat(directory.engine(ACME)).containsSame(engine);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).startsWith("acme.example: the publication failed: ");
  }

  private static Instant now(AtomicBoolean broken) {
    if (broken.get()) {
      throw new IllegalStateException("no time");
    }
    return Instant.EPOCH;
  }

  @Test
  void sourceThatAsksForItsOwnTenant_isRefusedAndGoesOn() {
    for (boolean bounded : new boolean[] {false, true}) {
      failures.clear();
      AtomicReference<EngineDirectory> itself = new AtomicReference<>();
      List<CallReason> answers = new ArrayList<>();
      EngineDirectoryBuilder builder =
          builder()
              .source(
                  name -> {
                    answers.add(itself.get().admit(name, call(name)).reason());
                    return Optional.of(tenant(name));
                  });
      itself.set((bounded ? builder.loadingTimeout(Duration.ofMinutes(1)) : builder).build());

      assertThat(itself.get().engine(ACME)).as("bounded=" + bounded).isPresent();
      assertThat(answers).containsExactly(CallReason.TENANT_UNAVAILABLE);
      assertThat(failures)
          .containsExactly(
              "acme.example: a source must not ask for what it is loading: name=acme.example");
    }
  }

  @Test
  void sourceThatAsksByWayOfAnotherTenant_isRefusedThere() {
    AtomicReference<EngineDirectory> itself = new AtomicReference<>();
    itself.set(
        builder()
            .source(
                name -> {
                  itself.get().engine(name.equals(ACME) ? "other.example" : ACME);
                  return Optional.of(tenant(name));
                })
            .build());

    assertThat(itself.get().engine(ACME)).isPresent();
    assertThat(itself.get().engine("other.example")).isPresent();
  }

  @Test
  void boundOfNothing_isRefused() {
    assertThatThrownBy(() -> builder().loadingTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be more than zero: loadingTimeout=PT0S");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
