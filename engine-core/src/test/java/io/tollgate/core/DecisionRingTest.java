package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.spi.DecisionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecisionRingTest {

  private static final int THREADS = 4;
  private static final int EACH = 50_000;

  @Test
  void drain_inOrder_givesEachOnce() {
    DecisionRing ring = DecisionRing.ofCapacity(4);

    for (long version = 1; version <= 10; version++) {
      ring.onDecision(Decisions.numbered(version));
      assertThat(versions(ring)).containsExactly(version);
    }
    assertThat(versions(ring)).isEmpty();
    assertThat(ring.dropped()).isZero();
  }

  @Test
  void onDecision_whenFull_dropsTheNewestAndCounts() {
    DecisionRing ring = DecisionRing.ofCapacity(2);

    for (long version = 1; version <= 5; version++) {
      ring.onDecision(Decisions.numbered(version));
    }

    assertThat(ring.size()).isEqualTo(2);
    assertThat(ring.dropped()).isEqualTo(3);
    assertThat(versions(ring)).containsExactly(1L, 2L);
    ring.onDecision(Decisions.numbered(6));
    assertThat(versions(ring)).containsExactly(6L);
  }

  @Test
  void drain_consumerThrows_keepsTheRest() {
    DecisionRing ring = DecisionRing.ofCapacity(4);
    ring.onDecision(Decisions.numbered(1));
    ring.onDecision(Decisions.numbered(2));

    assertThatThrownBy(
            () ->
                ring.drain(
                    decision -> {
                      throw new IllegalStateException("disk is full");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(versions(ring)).containsExactly(2L);
  }

  @Test
  void drain_withinADrain_getsNothing() {
    DecisionRing ring = DecisionRing.ofCapacity(4);
    ring.onDecision(Decisions.numbered(1));
    ring.onDecision(Decisions.numbered(2));

    assertThat(ring.drain(decision -> assertThat(versions(ring)).isEmpty())).isEqualTo(2);
  }

  @Test
  void drain_consumerThatDecides_ends() {
    DecisionRing ring = DecisionRing.ofCapacity(2);
    ring.onDecision(Decisions.numbered(1));

    assertThat(ring.drain(ring::onDecision)).isEqualTo(2);
    assertThat(ring.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, -8, Integer.MIN_VALUE, 1 << 25})
  void ofCapacity_noPowerOfTwo_isRefused(int capacity) {
    assertThatThrownBy(() -> DecisionRing.ofCapacity(capacity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("capacity=" + capacity);
  }

  @Test
  void threads_everyDecisionIsSeenOnceOrCounted() throws Exception {
    DecisionRing ring = DecisionRing.ofCapacity(64);
    List<Long> seen = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      CountDownLatch start = new CountDownLatch(1);
      for (long thread = 0; thread < THREADS; thread++) {
        long first = thread * EACH;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  for (long version = first; version < first + EACH; version++) {
                    ring.onDecision(Decisions.numbered(version));
                  }
                  return null;
                }));
      }
      start.countDown();
      while (!running.stream().allMatch(Future::isDone)) {
        ring.drain(decision -> seen.add(decision.snapshotVersion()));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    ring.drain(decision -> seen.add(decision.snapshotVersion()));

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.size() + ring.dropped()).isEqualTo((long) THREADS * EACH);
    for (long thread = 0; thread < THREADS; thread++) {
      long mine = thread;
      assertThat(seen.stream().filter(version -> version / EACH == mine)).isSorted();
    }
    assertThat(ring.size()).isZero();
  }

  private static List<Long> versions(DecisionRing ring) {
    List<DecisionRecord> drained = new ArrayList<>();
    ring.drain(drained::add);
    return drained.stream().map(DecisionRecord::snapshotVersion).toList();
  }
}
