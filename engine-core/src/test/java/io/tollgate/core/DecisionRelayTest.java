package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A slow sink holds up nobody, and gets what there is room for. */
final class DecisionRelayTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Long> handed = Collections.synchronizedList(new ArrayList<>());

  private void hear(DecisionRecord decision) {
    handed.add(decision.snapshotVersion());
  }

  private void work() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void onDecision_beforeTheExecutorWorks_onlyKeeps() {
    DecisionRelay relay = DecisionRelay.to(this::hear, work::add);

    relay.onDecision(Decisions.numbered(1));
    relay.onDecision(Decisions.numbered(2));

    assertThat(handed).isEmpty();
    assertThat(work).hasSize(1);
    work();
    assertThat(handed).containsExactly(1L, 2L);
    relay.onDecision(Decisions.numbered(3));
    work();
    assertThat(handed).containsExactly(1L, 2L, 3L);
  }

  @Test
  void onDecision_whenFull_dropsAndCounts() {
    DecisionRelay relay = DecisionRelay.to(this::hear, work::add, 2);

    for (long version = 1; version <= 5; version++) {
      relay.onDecision(Decisions.numbered(version));
    }
    work();

    assertThat(handed).containsExactly(1L, 2L);
    assertThat(relay.dropped()).isEqualTo(3);
    assertThat(relay.failures()).isZero();
  }

  @Test
  void byDefault_thereIsRoomFor1024() {
    DecisionRelay relay = DecisionRelay.to(this::hear, work::add);

    for (long version = 1; version <= 1025; version++) {
      relay.onDecision(Decisions.numbered(version));
    }

    assertThat(relay.dropped()).isOne();
  }

  @Test
  void sinkThatThrows_isCountedAndGetsTheNext() {
    DecisionRelay relay =
        DecisionRelay.to(
            decision -> {
              hear(decision);
              throw new StackOverflowError("disk is full");
            },
            work::add);

    relay.onDecision(Decisions.numbered(1));
    relay.onDecision(Decisions.numbered(2));
    work();

    assertThat(handed).containsExactly(1L, 2L);
    assertThat(relay.failures()).isEqualTo(2);
  }

  @Test
  void executorThatRejects_isCountedAndAskedAgain() {
    List<Runnable> rejected = new ArrayList<>();
    DecisionRelay relay =
        DecisionRelay.to(
            this::hear,
            task -> {
              if (rejected.isEmpty()) {
                rejected.add(task);
                throw new RejectedExecutionException("shut down");
              }
              work.add(task);
            });

    relay.onDecision(Decisions.numbered(1));
    assertThat(relay.failures()).isOne();
    relay.onDecision(Decisions.numbered(2));
    work();

    assertThat(handed).containsExactly(1L, 2L);
  }

  @Test
  void executorThatFails_isCountedAndAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    DecisionRelay relay =
        DecisionRelay.to(
            this::hear,
            task -> {
              if (asked.incrementAndGet() == 1) {
                throw new StackOverflowError("no thread to be had");
              }
              work.add(task);
            });

    relay.onDecision(Decisions.numbered(1));
    assertThat(relay.failures()).isOne();
    relay.onDecision(Decisions.numbered(2));
    work();

    assertThat(handed).containsExactly(1L, 2L);
  }

  @Test
  void executorThatDiscards_isAskedAgainWhenTheRingIsFull() {
    AtomicInteger asked = new AtomicInteger();
    DecisionRelay relay =
        DecisionRelay.to(
            this::hear,
            task -> {
              if (asked.incrementAndGet() > 2) {
                task.run();
              }
            },
            2);

    for (long version = 1; version <= 6; version++) {
      relay.onDecision(Decisions.numbered(version));
    }

    assertThat(handed).containsExactly(1L, 2L, 5L, 6L);
    assertThat(relay.dropped()).isEqualTo(2);
    assertThat(relay.failures()).isZero();
  }

  @Test
  void executorThatIsSlow_isAskedSeldom() {
    DecisionRelay relay = DecisionRelay.to(this::hear, work::add, 2);

    for (long version = 1; version <= 1_026; version++) {
      relay.onDecision(Decisions.numbered(version));
    }

    assertThat(work).hasSize(12);
    work();
    assertThat(handed).containsExactly(1L, 2L);
  }

  @Test
  void taskThatComesLate_leavesARoundAlone() {
    DecisionRelay relay =
        DecisionRelay.to(
            decision -> {
              work(); // as another thread of the executor may
              hear(decision);
            },
            work::add,
            2);

    for (long version = 1; version <= 4; version++) {
      relay.onDecision(Decisions.numbered(version));
    }
    work();

    assertThat(handed).containsExactly(1L, 2L);
  }

  @Test
  void listening_isTheSinks() {
    assertThat(DecisionRelay.to(DecisionListener.none(), work::add).isListening()).isFalse();
    assertThat(DecisionRelay.to(this::hear, work::add).isListening()).isTrue();
  }

  @Test
  void manyThreads_nothingIsLeftBehind() throws InterruptedException {
    int threads = 4;
    int each = 20_000;
    CountDownLatch all = new CountDownLatch(threads * each);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    ExecutorService deciders = Executors.newFixedThreadPool(threads);
    DecisionRelay relay = DecisionRelay.to(decision -> all.countDown(), worker, 1 << 17);
    try {
      for (int thread = 0; thread < threads; thread++) {
        deciders.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                relay.onDecision(Decisions.numbered(i));
              }
            });
      }

      assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      deciders.shutdownNow();
      worker.shutdownNow();
    }
    assertThat(relay.dropped()).isZero();
  }
}
