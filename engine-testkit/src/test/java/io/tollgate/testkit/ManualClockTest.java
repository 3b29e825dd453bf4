package io.tollgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class ManualClockTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void advance_movesBothTimes() {
    Instant start = Instant.parse("2030-01-01T00:00:00Z");
    ManualClock clock = ManualClock.create().startingAt(start).withOrigin(Long.MAX_VALUE - 1);
    clock.advance(Duration.ofSeconds(2));
    assertThat(clock.nanoTime() - (Long.MAX_VALUE - 1)).isEqualTo(2 * ManualClock.SECOND);
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(2));
    assertThat(clock)
        .hasToString(
            "ManualClock[instant=2030-01-01T00:00:02Z, nanoTime=" + clock.nanoTime() + "]");
  }

  @Test
  void created_whoWaitsMovesIt() throws InterruptedException {
    ManualClock clock = ManualClock.create();
    clock.awaitNanos(5);
    clock.awaitNanos(-5);
    assertThat(clock.nanoTime()).isEqualTo(5);
  }

  @Test
  void held_whoWaitsGoesOnWhenItWasMovedFarEnough() throws Exception {
    ManualClock clock = ManualClock.held();
    CompletableFuture<Long> woken =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                clock.awaitNanos(10);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return clock.nanoTime();
            });
    clock.awaitWaiting(1, PATIENCE);
    clock.advanceNanos(9);
    clock.awaitWaiting(1, PATIENCE);
    assertThat(woken).isNotDone();
    clock.advanceNanos(1);
    assertThat(woken.get()).isEqualTo(10);
  }

  @Test
  void awaitWaiting_nobodyComes_fails() {
    ManualClock clock = ManualClock.held();
    assertThatThrownBy(() -> clock.awaitWaiting(1, Duration.ZERO))
        .isInstanceOf(AssertionError.class)
        .hasMessage("threads must wait for the clock: expected=1, waiting=0");
  }
}
