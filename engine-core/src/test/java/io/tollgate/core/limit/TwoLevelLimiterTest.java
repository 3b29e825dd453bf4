package io.tollgate.core.limit;

import static io.tollgate.limit.CallClass.READ;
import static io.tollgate.limit.CallClass.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.core.RateLimiterBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.spi.CoarseClock;
import io.tollgate.spi.NanoClock;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One limiter, as a caller uses it. */
class TwoLevelLimiterTest {

  private static final Tier TIER = Tier.PUBLIC_ENTERPRISE;

  private final ManualClock clock = ManualClock.create();
  private final RateLimiter limiter = builder().build();

  private RateLimiterBuilder builder() {
    return Tollgate.rateLimiter().tier(TIER).clock(clock);
  }

  @Test
  void readsAndWrites_areSeparateBudgets() {
    drain(limiter, "org_1");

    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", WRITE))).isTrue();
  }

  @Test
  void verdict_tellsAllOfBothLevels() {
    LimitVerdict verdict = limiter.decide("org_1", READ, 3);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            LimitVerdict.Admitted.class, admitted -> assertThat(admitted.ticket()).isZero());
    assertThat(verdict.isAdmitted()).isTrue();
    assertThat(verdict.deniedBy()).isEmpty();
    assertThat(verdict.tenant().limit()).isEqualTo(TIER.rateLimits().tenant().read());
    assertThat(verdict.tenant().remaining()).isEqualTo(37);
    assertThat(verdict.tenant().nextAfter()).isEqualTo(Duration.ofMillis(25));
    assertThat(verdict.tenant().resetAfter()).isEqualTo(Duration.ofMillis(75));
    assertThat(verdict.tenant().retryAfter()).isZero();
    assertThat(verdict.organization().limit()).isEqualTo(TIER.rateLimits().organization().read());
    assertThat(verdict.organization().remaining()).isEqualTo(5);
    assertThat(verdict.organization().nextAfter()).isEqualTo(Duration.ofMillis(125));
    assertThat(verdict.organization().resetAfter()).isEqualTo(Duration.ofMillis(375));
  }

  @Test
  void denial_tellsWhoAndWhen() {
    drain(limiter, "org_1");
    clock.advanceNanos(1_000_000);

    assertThat(limiter.decide("org_1", READ, 2))
        .isInstanceOfSatisfying(
            LimitVerdict.DeniedUntil.class,
            denied -> {
              assertThat(denied.deniedBy()).isEqualTo(Set.of(LimitLevel.ORGANIZATION));
              assertThat(denied.retryAfter()).isEqualTo(Duration.ofMillis(249));
              assertThat(denied.organization().retryAfter()).isEqualTo(Duration.ofMillis(249));
              assertThat(denied.tenant().retryAfter()).isZero();
              assertThat(denied.isAdmitted()).isFalse();
            });
  }

  @Test
  void costOverTheBurst_isNeverAndNotLater() {
    LimitVerdict verdict = limiter.decide("org_1", READ, 9);

    assertThat(verdict).isInstanceOf(LimitVerdict.Never.class);
    assertThat(verdict.deniedBy()).isEqualTo(Set.of(LimitLevel.ORGANIZATION));
    assertThat(verdict.organization().retryAfter()).isZero();
    assertThat(LimitCode.retryAfterNanos(limiter.tryAcquire("org_1", READ, 41)))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(limiter.decide("org_1", READ, Long.MAX_VALUE).deniedBy())
        .isEqualTo(Set.of(LimitLevel.TENANT, LimitLevel.ORGANIZATION));
    assertThat(limiter.decide("org_1", READ, 8).isAdmitted()).isTrue();
  }

  @Test
  void rateZero_deniesForEver() {
    RateLimits limits = RateLimits.of(LevelLimits.perSecond(40, 0), LevelLimits.perSecond(0, 4));
    RateLimiter closed = Tollgate.rateLimiter().limits(limits).clock(clock).build();

    assertThat(closed.decide("org_1", READ, 1)).isInstanceOf(LimitVerdict.Never.class);
    assertThat(closed.decide("org_1", READ, 0)).isInstanceOf(LimitVerdict.Never.class);
    assertThat(closed.decide("org_1", WRITE, 1).deniedBy()).isEqualTo(Set.of(LimitLevel.TENANT));
    clock.advanceNanos(Duration.ofDays(400).toNanos());
    assertThat(LimitCode.isNever(closed.tryAcquire("org_1", READ))).isTrue();
    assertThat(closed.decide("org_1", READ, 1).organization().remaining()).isZero();
    assertThat(closed.liveBuckets()).isZero();
  }

  @Test
  void look_isWhatDecideWouldSayAndChargesNothing() {
    LimitVerdict seen = limiter.look("org_1", READ, 8);
    assertThat(seen.isAdmitted()).isTrue();
    assertThat(seen.organization().remaining()).isEqualTo(8);
    drain(limiter, "org_1");
    assertThat(limiter.look("org_1", READ, 1)).isEqualTo(limiter.decide("org_1", READ, 1));
    assertThat(limiter.counters().admitted(READ)).isEqualTo(8);
    assertThat(limiter.counters().denied(READ)).isEqualTo(1);
  }

  @Test
  void refund_atOnce_givesAllBackToBothLevels() {
    long ticket = limiter.tryAcquire("org_1", READ, 5);

    assertThat(limiter.refund("org_1", READ, 5, ticket)).isTrue();

    assertThat(limiter.look("org_1", READ, 0).organization().remaining()).isEqualTo(8);
    assertThat(limiter.look("org_1", READ, 0).tenant().remaining()).isEqualTo(40);
  }

  @Test
  void refund_later_givesBackWhatHasNotComeByItself() {
    clock.advanceNanos(77);
    drain(limiter, "org_1");
    long ticket = clock.nanoTime();
    clock.advanceNanos(Duration.ofMillis(125).toNanos() - 1);
    assertThat(limiter.refund("org_1", READ, 1, ticket)).isTrue();
    assertThat(limiter.look("org_1", READ, 1).organization().remaining()).isEqualTo(1);
    assertThat(limiter.look("org_1", READ, 1).organization().nextAfter())
        .isEqualTo(Duration.ofMillis(125));
    clock.advanceNanos(1);
    assertThat(limiter.refund("org_1", READ, 1, ticket)).isFalse();
  }

  @Test
  void refund_ofTheLevelThatIsSlower_alone() {
    long ticket = limiter.tryAcquire("org_1", READ);
    clock.advanceNanos(Duration.ofMillis(30).toNanos());

    assertThat(limiter.refund("org_1", READ, 1, ticket)).isTrue();
    assertThat(limiter.look("org_1", READ, 1).organization().resetAfter()).isZero();
  }

  @Test
  void refund_ofNothing_isNothing() {
    long ticket = limiter.tryAcquire("org_1", READ);

    assertThat(limiter.refund("org_2", WRITE, 0, ticket)).isFalse();
    assertThat(limiter.refund("org_1", READ, 41, ticket)).isFalse();
    assertThatThrownBy(() -> limiter.refund("org_1", READ, -1, ticket))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be >= 0: cost=-1");
    assertThatThrownBy(() -> limiter.refund("org_1", READ, 1, LimitCode.noRoom()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ticket must be an admitted call's: ticket=");
  }

  @Test
  void refund_ofNobodysCall_isAnError() {
    long ticket = limiter.tryAcquire("org_1", WRITE);
    assertThatThrownBy(() -> limiter.refund("org_1", null, 1, ticket))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("callClass");
    assertThatThrownBy(() -> limiter.refund(null, WRITE, 1, ticket))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("organization");
    assertThat(limiter.look("org_1", WRITE, 0).organization().remaining()).isEqualTo(3);
  }

  @Test
  void await_waitsForTheVeryMoment() throws InterruptedException {
    drain(limiter, "org_1");

    LimitVerdict verdict = limiter.await("org_1", READ, 2, Duration.ofMillis(250));

    assertThat(verdict.isAdmitted()).isTrue();
    assertThat(clock.nanoTime()).isEqualTo(Duration.ofMillis(250).toNanos());
    assertThat(limiter.counters().admitted(READ)).isEqualTo(9);
    assertThat(limiter.counters().denied(READ)).isZero();
  }

  @Test
  void await_inVain_doesNotWait() throws InterruptedException {
    drain(limiter, "org_1");

    Duration tooShort = Duration.ofMillis(125).minusNanos(1);
    assertThat(limiter.await("org_1", READ, 1, tooShort))
        .isInstanceOf(LimitVerdict.DeniedUntil.class);
    assertThat(limiter.await("org_1", READ, 9, Duration.ofDays(1)))
        .isInstanceOf(LimitVerdict.Never.class);
    assertThat(clock.nanoTime()).isZero();
    assertThat(limiter.counters().denied(READ)).isEqualTo(2);
    assertThatThrownBy(() -> limiter.await("org_1", READ, 1, Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void await_longestOfAll_isLongEnough() throws InterruptedException {
    drain(limiter, "org_1");

    assertThat(limiter.await("org_1", READ, 1, Duration.ofSeconds(Long.MAX_VALUE)).isAdmitted())
        .isTrue();
  }

  @Test
  void await_forEver_neverWaitsForWhatCannotBe() throws InterruptedException {
    Duration forEver = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    assertThat(limiter.await("org_1", READ, 9, forEver)).isInstanceOf(LimitVerdict.Never.class);
    assertThat(clock.nanoTime()).isZero();
  }

  @Test
  void await_somebodyElseWasFaster_waitsAgainUntilTheDeadline() throws InterruptedException {
    RateLimiter[] limiters = new RateLimiter[1];
    NanoClock crowded =
        new NanoClock() {
          @Override
          public long nanoTime() {
            return clock.nanoTime();
          }

          @Override
          public void awaitNanos(long nanos) {
            clock.advanceNanos(nanos);
            if (clock.nanoTime() < Duration.ofMillis(500).toNanos()) {
              limiters[0].tryAcquire("org_1", READ);
            }
          }
        };
    limiters[0] = Tollgate.rateLimiter().tier(TIER).clock(crowded).build();
    drain(limiters[0], "org_1");

    assertThat(limiters[0].await("org_1", READ, 1, Duration.ofMillis(400)).isAdmitted()).isFalse();
    assertThat(clock.nanoTime()).isEqualTo(Duration.ofMillis(375).toNanos());
    assertThat(limiters[0].await("org_1", READ, 1, Duration.ofMillis(400)).isAdmitted()).isTrue();
    assertThat(clock.nanoTime()).isEqualTo(Duration.ofMillis(500).toNanos());
  }

  @Test
  void await_interrupted_throwsAndChargesNothing() {
    RateLimiter real = Tollgate.rateLimiter().tier(TIER).build();
    drain(real, "org_1");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> real.await("org_1", READ, 8, Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(real.counters().admitted(READ)).isEqualTo(8);
  }

  @Test
  void handle_isTheSameLimiter() throws InterruptedException {
    OrganizationLimiter handle = limiter.organization("org_1");
    assertThat(handle.organization()).isEqualTo("org_1");
    long ticket = handle.tryAcquire(READ);
    limiter.tryAcquire("org_1", READ, 3);
    assertThat(handle.decide(READ, 1).organization().remaining()).isEqualTo(3);
    assertThat(handle.refund(READ, 1, ticket)).isTrue();
    assertThat(handle.look(READ, 4)).isEqualTo(limiter.look("org_1", READ, 4));
    assertThat(handle.look(READ, 4).isAdmitted()).isTrue();
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ, 5))).isFalse();
    assertThat(handle.await(READ, 5, Duration.ofSeconds(1)).isAdmitted()).isTrue();
    assertThat(handle.look(WRITE, 0).organization().remaining()).isEqualTo(4);
    assertThat(handle.refund(WRITE, 1, ticket)).isFalse();
  }

  /** A new bucket is full from its making on, and nobody sees that time has passed since. */
  @Test
  void firstCall_inRealTime_leavesAllButOne() {
    RateLimiter real = Tollgate.rateLimiter().tier(TIER).build();

    assertThat(real.decide("org_1", READ, 1).organization().remaining()).isEqualTo(7);
    assertThat(LimitCode.isAdmitted(real.tryAcquire("org_2", READ, 8))).isTrue();
  }

  @Test
  void listener_hearsEveryAnswer() {
    List<String> heard = new ArrayList<>();
    RateLimiter told =
        builder()
            .listener(
                (organization, callClass, cost, code) ->
                    heard.add(organization + callClass + cost + LimitCode.isAdmitted(code)))
            .build();
    told.tryAcquire("org_1", READ);
    told.decide("org_1", WRITE, 4);
    told.organization("org_1").tryAcquire(WRITE);
    told.look("org_1", READ, 1);

    assertThat(heard).containsExactly("org_1READ1true", "org_1WRITE4true", "org_1WRITE1false");
  }

  @Test
  void listenerThatThrows_changesNothing() {
    RateLimiter told =
        builder()
            .listener(
                (organization, callClass, cost, code) -> {
                  throw new AssertionError("broken");
                })
            .build();

    for (int i = 0; i < 8; i++) {
      assertThat(LimitCode.isAdmitted(told.tryAcquire("org_1", READ))).isTrue();
    }
    assertThat(LimitCode.isAdmitted(told.tryAcquire("org_1", READ))).isFalse();
    assertThat(told.counters().listenerFailures()).isEqualTo(9);
  }

  @Test
  void counters_byLevelAndClass() {
    for (int i = 0; i < 5; i++) {
      drain(limiter, "org_" + i);
    }
    limiter.tryAcquire("org_0", READ);
    limiter.tryAcquire("org_9", READ);
    limiter.tryAcquire("org_0", WRITE, 5);

    assertThat(limiter.counters().admitted(READ)).isEqualTo(40);
    assertThat(limiter.counters().denied(READ)).isEqualTo(2);
    assertThat(limiter.counters().deniedBy(READ, LimitLevel.TENANT)).isEqualTo(2);
    assertThat(limiter.counters().deniedBy(READ, LimitLevel.ORGANIZATION)).isEqualTo(1);
    assertThat(limiter.counters().deniedBy(WRITE, LimitLevel.ORGANIZATION)).isEqualTo(1);
    assertThat(limiter.counters().deniedBy(WRITE, LimitLevel.TENANT)).isZero();
    assertThat(limiter.counters().admitted(WRITE)).isZero();
    assertThat(limiter.counters().noRoom(READ)).isZero();
  }

  @Test
  void coarseClock_admitsByTheTickAndDeniesByTheExactTime() {
    CoarseClock coarse = CoarseClock.of(clock);
    RateLimiter ticked = builder().coarseClock(coarse).build();
    clock.advanceNanos(1_000);
    assertThat(ticked.tryAcquire("org_1", READ)).as("makes a bucket").isEqualTo(1_000);
    assertThat(ticked.tryAcquire("org_1", READ)).isZero();
    drain(ticked, "org_2");
    clock.advanceNanos(Duration.ofMillis(125).toNanos());

    long exact = ticked.tryAcquire("org_2", READ);
    assertThat(exact).isEqualTo(clock.nanoTime());
    assertThat(LimitCode.retryAfterNanos(ticked.tryAcquire("org_2", READ)))
        .isEqualTo(Duration.ofMillis(125).toNanos());
    coarse.tick();
    clock.advanceNanos(1);
    assertThat(ticked.tryAcquire("org_1", READ)).isEqualTo(clock.nanoTime() - 1);
  }

  @Test
  void negativeCost_isAnError() {
    assertThatThrownBy(() -> limiter.tryAcquire("org_1", READ, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be >= 0: cost=-1");
  }

  @Test
  void builder_setTwiceOrWithoutLimits_isAnError() {
    CoarseClock coarse = CoarseClock.of(clock);
    assertThatThrownBy(() -> builder().tier(TIER)).hasMessage("must be set once: limits");
    assertThatThrownBy(() -> builder().clock(clock)).hasMessage("must be set once: clock");
    assertThatThrownBy(() -> builder().coarseClock(coarse).coarseClock(coarse))
        .hasMessage("must be set once: coarseClock");
    assertThatThrownBy(() -> builder().listener((o, c, n, code) -> {}).listener((o, c, n, x) -> {}))
        .hasMessage("must be set once: listener");
    assertThatThrownBy(() -> builder().maxBuckets(1).maxBuckets(1))
        .hasMessage("must be set once: maxBuckets");
    assertThatThrownBy(() -> builder().maxBuckets(0))
        .hasMessage("maxBuckets must be >= 1: maxBuckets=0");
    assertThatThrownBy(() -> Tollgate.rateLimiter().tier(TIER).coarseClock(coarse).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("coarse clock must follow the limiter's clock: follows=another");
    CoarseClock machine = CoarseClock.of(NanoClock.system());
    assertThat(Tollgate.rateLimiter().tier(TIER).coarseClock(machine).build()).isNotNull();
    assertThatThrownBy(() -> Tollgate.rateLimiter().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("limits must be set: limits=none");
    assertThat(Tollgate.rateLimiter().tier(TIER).build().tryAcquire("org_1", READ))
        .isGreaterThanOrEqualTo(0);
    assertThat(builder().maxBuckets(1).build().limits()).isEqualTo(TIER.rateLimits());
  }

  private static void drain(RateLimiter limiter, String organization) {
    for (int i = 0; i < 8; i++) {
      assertThat(LimitCode.isAdmitted(limiter.tryAcquire(organization, READ))).isTrue();
    }
  }
}
