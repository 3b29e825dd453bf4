package io.tollgate.core.limit;

import static io.tollgate.limit.CallClass.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.spi.NanoClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What happens while something else is in the middle: a clock that acts when it is read. */
class InterruptedChangeTest {

  private static final RateLimits FOUR = limits(4);
  private static final RateLimits EIGHT = limits(8);

  private final ActingClock clock = new ActingClock();
  private final TwoLevelLimiter limiter =
      new TwoLevelLimiter(FOUR, clock, null, Long.MAX_VALUE, null);

  @Test
  void changeInTheMiddleOfACall_isNoticed() {
    limiter.tryAcquire("org_1", READ);
    clock.next(() -> limiter.reconfigure(EIGHT));

    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", READ))).isTrue();
    assertThat(limiter.limits()).isEqualTo(EIGHT);
    assertThat(limiter.look("org_1", READ, 0).tenant().resetAfter())
        .isEqualTo(Duration.ofMillis(250 + 125));
  }

  /** The generation is frozen and nobody has put the next one in place: the call does. */
  @Test
  void callInTheMiddleOfAChange_finishesIt() {
    limiter.tryAcquire("org_1", READ);
    List<Boolean> admitted = new ArrayList<>();
    clock.next(() -> admitted.add(LimitCode.isAdmitted(limiter.tryAcquire("org_1", READ))));
    limiter.reconfigure(EIGHT);

    assertThat(admitted).containsExactly(true);
    assertThat(limiter.limits()).isEqualTo(EIGHT);
    assertThat(limiter.look("org_1", READ, 0).organization().resetAfter())
        .isEqualTo(Duration.ofMillis(250 + 125));
  }

  /** Its bucket is full, and was there before: a denied call drops only what it has made. */
  @Test
  void deniedCallInTheMiddleOfAChange_leavesItsBucket() {
    limiter.tryAcquire("org_1", READ);
    clock.time += 1_000_000_000;
    limiter.tryAcquire("org_2", READ, 4);
    clock.next(() -> assertThat(limiter.tryAcquire("org_1", READ)).isNegative());
    limiter.reconfigure(EIGHT);

    assertThat(limiter.counters().denied(READ)).isEqualTo(1);
    assertThat(limiter.liveBuckets()).isEqualTo(2);
  }

  @Test
  void changeInTheMiddleOfAChange_comesAfterIt() {
    RateLimits sixteen = limits(16);
    clock.next(() -> limiter.reconfigure(sixteen));
    limiter.reconfigure(EIGHT);

    assertThat(limiter.limits()).isEqualTo(sixteen);
  }

  @Test
  void retire_onlyOnceAndOnlyWhenFull() {
    Bucket bucket = new OrganizationBucket(Gcra.of(RateLimit.perSecond(3)), 0);
    assertThat(Takes.take(bucket, 0, 0, 1)).isTrue();
    assertThat(bucket.retire(333_333_333)).isFalse();
    assertThat(bucket.retire(333_333_334)).isTrue();
    assertThat(bucket.retire(333_333_334)).isFalse();
    assertThat(Takes.take(bucket, 333_333_334, 1)).isFalse();
    assertThat(bucket.refund(1, 333_333_334, 333_333_334)).isFalse();
  }

  @Test
  void charge_byAStaleWord_goesByTheTrueOne() {
    Bucket bucket = new OrganizationBucket(Gcra.of(RateLimit.perSecond(2)), 0);
    assertThat(Takes.take(bucket, 0, 0, 2)).isTrue();
    assertThat(Takes.take(bucket, 0, 0, 1)).isFalse();
    assertThat(Takes.take(bucket, 0, 500_000_000, 1)).isTrue();
    assertThat(bucket.word()).isEqualTo(1_500_000_000);
  }

  /** Fractions of a nanosecond: times are scaled wherever they meet a word. */
  @Test
  void fractions_stepBackAfterASweep() {
    clock.time = 2_000_000_000;
    TwoLevelLimiter thirds =
        new TwoLevelLimiter(
            RateLimits.of(
                LevelLimits.perSecond(1_000, 1),
                new LevelLimits(
                    new RateLimit(Rate.perSecond(3), 3), new RateLimit(Rate.perSecond(3), 3))),
            clock,
            null,
            10,
            null);
    clock.time += 1_000_000_000;
    thirds.tryAcquire("org_1", READ, 1);
    clock.time += 333_333_333;
    assertThat(thirds.sweep()).isZero();
    clock.time += 1;
    assertThat(thirds.sweep()).isEqualTo(1);
    clock.time -= 333_333_334;
    assertThat(thirds.look("org_1", READ, 0).organization().resetAfter())
        .isEqualTo(Duration.ofNanos(333_333_334));
    assertThat(thirds.tryAcquire("org_1", READ, 3)).isNegative();
  }

  /** A bucket that is full is kept for a while: who calls now and then need not make a new one. */
  @Test
  void fullBucket_isNotDroppedAtOnce() {
    clock.time = 10_000_000_000L;
    limiter.tryAcquire("org_1", READ);
    limiter.tryAcquire("org_2", READ);
    clock.time += 300_000_000;
    limiter.tryAcquire("org_3", READ);
    assertThat(limiter.liveBuckets()).isEqualTo(3);
    for (int i = 4; i < 9; i++) {
      clock.time += 1_000_000_000;
      limiter.tryAcquire("org_" + i, READ);
    }
    assertThat(limiter.liveBuckets()).isBetween(1L, 3L);
  }

  @Test
  void sweep_ofABucketInUse_isNoDrop() {
    Lane lane = Lane.first(Draft.of(FOUR, READ));
    OrganizationBucket bucket = lane.open("org_1", 0, 1);
    assertThat(Takes.take(bucket, 0, 0, 1)).isTrue();
    assertThat(lane.drop("org_1", bucket, 0)).isFalse();
    assertThat(lane.open("org_1", 0, 2)).isSameAs(bucket);
    assertThat(lane.size()).isEqualTo(1);
    assertThat(lane.drop("org_1", bucket, 250_000_000)).isTrue();
    assertThat(lane.drop("org_1", bucket, 250_000_000)).isFalse();
  }

  /** Only a few are looked at when there is no room: the caller does not pay for all. */
  @Test
  void crowdedLane_makesRoomForSome() {
    TwoLevelLimiter crowded = new TwoLevelLimiter(limits(1_000), clock, null, 40, null);
    for (int i = 0; i < 40; i++) {
      crowded.tryAcquire("org_" + i, READ);
    }
    clock.time += 300_000_000;
    assertThat(LimitCode.isAdmitted(crowded.tryAcquire("org_new", READ))).isTrue();
    assertThat(crowded.liveBuckets()).isBetween(25L, 40L);
  }

  @Test
  void bucket_beginsAtItsScaledTime_andIsRemovedUnderItsOwnNameOnly() {
    Lane lane = Lane.first(Draft.of(limits(3), READ));
    OrganizationBucket bucket = lane.open("org_1", 1_000, 1);
    assertThat(bucket.word()).isEqualTo(3_000);
    assertThat(lane.drop("org_2", bucket, 1_000)).isFalse();
    assertThat(lane.size()).isEqualTo(1);
  }

  /** Somebody drops a bucket at a later time than this call's look: that is nobody's fault. */
  @Test
  void sweepInTheMiddleOfAFirstCall_deniesNobody() {
    RateLimit one = RateLimit.perSecond(1_000).withBurst(1);
    LevelLimits wide = LevelLimits.perSecond(1_000_000, 1);
    TwoLevelLimiter ones =
        new TwoLevelLimiter(
            RateLimits.of(wide, new LevelLimits(one, one)), clock, null, Long.MAX_VALUE, null);
    ones.tryAcquire("org_1", READ);
    clock.time += 5_000_000;
    for (int i = 0; i < 3; i++) {
      for (int skipped = 0; skipped < i; skipped++) {
        clock.next(() -> {});
      }
      clock.next(
          () -> {
            clock.time += 1_000;
            ones.sweep();
          });
      assertThat(LimitCode.isAdmitted(ones.tryAcquire("org_new" + i, READ))).isTrue();
      clock.time += 5_000_000;
    }
  }

  /** Of calls that compete for the tenant's last token, those who lose leave no bucket. */
  @Test
  void losersOfTheLastToken_leaveNoBucket() {
    TwoLevelLimiter last = new TwoLevelLimiter(limits(1), clock, null, Long.MAX_VALUE, null);
    nested(last, 50);

    assertThat(last.counters().admitted(READ)).isEqualTo(1);
    assertThat(last.liveBuckets()).isEqualTo(1);
  }

  /** Each call is interrupted by the next one, after it looked and before it takes. */
  private void nested(TwoLevelLimiter last, int depth) {
    if (depth > 0) {
      clock.next(() -> {});
      clock.next(() -> nested(last, depth - 1));
    }
    last.tryAcquire("org_" + depth, READ);
  }

  /** The tenant's last tokens go to another one between the look and the take. */
  @Test
  void tenantLostInTheMiddle_isDeniedAndGivesBack() {
    limiter.tryAcquire("org_1", READ);
    clock.next(() -> limiter.tryAcquire("org_2", READ, 3));
    long code = limiter.tryAcquire("org_1", READ);
    assertThat(LimitCode.isDeniedBy(code, LimitLevel.TENANT)).isTrue();
    assertThat(LimitCode.isDeniedBy(code, LimitLevel.ORGANIZATION)).isFalse();
    assertThat(limiter.look("org_1", READ, 0).organization().remaining()).isEqualTo(3);
  }

  /** Somebody is always faster, until nothing is left. */
  @Test
  void chargeThatIsAlwaysLate_isDenied() {
    Gcra gcra = Gcra.of(RateLimit.perSecond(4));
    Bucket crowded =
        new Bucket(gcra) {
          private long word;

          @Override
          long word() {
            return word;
          }

          @Override
          long exchange(long expected, long next) {
            word = gcra.charged(word, 0, 1);
            return word;
          }
        };
    assertThat(Takes.take(crowded, 0, 1)).isFalse();
    assertThat(gcra.remaining(crowded.word(), 0)).isZero();
  }

  @Test
  void laneThatHasEnded_dropsNothing() {
    Lane old = Lane.first(Draft.of(limits(1_000), READ));
    OrganizationBucket bucket = old.open("org_1", 0, 10);
    assertThat(Takes.take(bucket, 0, 0, 10)).isTrue();
    old.tenant().freeze();
    Heritage heritage = new Heritage(Inheritance.AS_IS, 0);
    Lane next = old.successor(Draft.of(limits(1), READ), heritage);

    assertThat(old.drop("org_1", bucket, 10_000_000)).isFalse();
    assertThat(old.sweep(10_000_000)).isZero();
    assertThat(next.find("org_1")).isNotNull();
  }

  private static RateLimits limits(long perSecond) {
    LevelLimits level = LevelLimits.perSecond(perSecond, perSecond);
    return RateLimits.of(level, level);
  }

  /** A clock that stands still, and after it is read does something before the reader goes on. */
  private static final class ActingClock implements NanoClock {
    private final Queue<Runnable> acts = new ArrayDeque<>();
    private long time;

    void next(Runnable act) {
      acts.add(act);
    }

    @Override
    public long nanoTime() {
      long seen = time;
      Runnable act = acts.poll();
      if (act != null) {
        act.run();
      }
      return seen;
    }
  }
}
