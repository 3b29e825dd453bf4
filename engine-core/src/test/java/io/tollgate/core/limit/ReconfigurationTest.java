package io.tollgate.core.limit;

import static io.tollgate.limit.CallClass.READ;
import static io.tollgate.limit.CallClass.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits change without a reset and without a token too many. */
class ReconfigurationTest {

  private final ManualClock clock = ManualClock.create();

  /** From 8 a second with a burst of 8, of which 6 are spent, to 4 a second and another burst. */
  @ParameterizedTest
  @CsvSource({
    "KEEP_TIME, 4, 750",
    "PROPORTIONAL, 4, 750",
    "ADDITIVE, 4, 1000",
    "AS_IS, 4, 500",
    "KEEP_TIME, 2, 500",
    "PROPORTIONAL, 2, 375",
    "ADDITIVE, 2, 500",
    "AS_IS, 2, 0",
    "KEEP_TIME, 16, 750",
    "PROPORTIONAL, 16, 3000",
    "ADDITIVE, 16, 1500",
    "AS_IS, 16, 3500"
  })
  void forms_asTheReferenceHasThem(Inheritance form, long burst, long resetMillis) {
    TwoLevelLimiter limiter = limiter(new RateLimit(Rate.perSecond(8), 8));
    clock.advanceNanos(12_345);
    limiter.tryAcquire("org_1", READ, 6);

    limiter.reconfigure(limits(new RateLimit(Rate.perSecond(4), burst)), form);

    assertThat(limiter.look("org_1", READ, 0).organization().resetAfter())
        .isEqualTo(Duration.ofMillis(resetMillis));
  }

  @ParameterizedTest
  @EnumSource(Inheritance.class)
  void backAndForth_givesNoToken(Inheritance form) {
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(Tier.FREE.rateLimits(), clock, null, Long.MAX_VALUE, null);
    assertThat(admitted(limiter, "org_1")).isEqualTo(4);
    for (int i = 0; i < 5; i++) {
      limiter.reconfigure(Tier.PRIVATE_PERFORMANCE.rateLimits(), form);
      limiter.reconfigure(Tier.FREE.rateLimits(), form);
    }
    assertThat(admitted(limiter, "org_1")).isZero();
    assertThat(admitted(limiter, "org_2")).isZero();
  }

  @Test
  void tierUpgrade_keepsTheTimeToFull() {
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(Tier.FREE.rateLimits(), clock, null, Long.MAX_VALUE, null);
    admitted(limiter, "org_1");

    limiter.reconfigure(Tier.PRIVATE_PERFORMANCE.rateLimits());

    assertThat(limiter.limits()).isEqualTo(Tier.PRIVATE_PERFORMANCE.rateLimits());
    assertThat(limiter.look("org_1", READ, 0).organization().remaining()).isZero();
    clock.advanceNanos(Duration.ofMillis(500).toNanos());
    assertThat(limiter.look("org_1", READ, 0).organization().remaining()).isEqualTo(8);
    assertThat(limiter.look("org_1", READ, 0).tenant().remaining()).isEqualTo(80);
  }

  @Test
  void asIs_ofThoseWhoNeverCame_isNoMoreThanTheyHad() {
    TwoLevelLimiter limiter = limiter(new RateLimit(Rate.perSecond(1), 2));

    limiter.reconfigure(limits(new RateLimit(Rate.perSecond(1), 5)), Inheritance.AS_IS);

    assertThat(admitted(limiter, "org_new")).isEqualTo(2);
    assertThat(limiter.sweep()).isZero();
    clock.advanceNanos(3 * ManualClock.SECOND);
    assertThat(admitted(limiter, "org_newer")).isEqualTo(5);
    clock.advanceNanos(6 * ManualClock.SECOND);
    assertThat(limiter.sweep()).isEqualTo(2);
  }

  @Test
  void overrideThatGoes_leavesNoTokens() {
    RateLimits plain = limits(new RateLimit(Rate.perSecond(1), 5));
    LevelLimits small =
        new LevelLimits(new RateLimit(Rate.perSecond(1), 2), plain.tenant().write());
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(plain.withOverride("org_1", small), clock, null, 100, null);

    limiter.reconfigure(plain, Inheritance.AS_IS);

    assertThat(admitted(limiter, "org_1")).isEqualTo(2);
    assertThat(admitted(limiter, "org_2")).isEqualTo(5);
  }

  @Test
  void rateZeroInBetween_keepsWhatWasSpent() {
    TwoLevelLimiter limiter = limiter(RateLimit.perSecond(4));
    assertThat(admitted(limiter, "org_1")).isEqualTo(4);
    limiter.reconfigure(limits(RateLimit.perSecond(0)), Inheritance.AS_IS);
    assertThat(LimitCode.isNever(limiter.tryAcquire("org_1", READ))).isTrue();
    clock.advanceNanos(Duration.ofMillis(250).toNanos());
    limiter.reconfigure(limits(RateLimit.perSecond(4)), Inheritance.AS_IS);

    assertThat(admitted(limiter, "org_1")).isEqualTo(1);
  }

  @Test
  void handle_followsTheChange() {
    TwoLevelLimiter limiter = limiter(RateLimit.perSecond(8));
    OrganizationLimiter handle = limiter.organization("org_1");
    handle.tryAcquire(READ, 6);
    handle.tryAcquire(WRITE, 1);

    limiter.reconfigure(limits(RateLimit.perSecond(4)));

    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ, 2))).isFalse();
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ, 1))).isTrue();
    assertThat(handle.look(READ, 0)).isEqualTo(limiter.look("org_1", READ, 0));
    assertThat(limiter.liveBuckets()).isEqualTo(2);
  }

  @Test
  void refund_acrossAChange_isDropped() {
    TwoLevelLimiter limiter = limiter(RateLimit.perSecond(8));
    long ticket = limiter.tryAcquire("org_1", READ, 8);
    limiter.reconfigure(limits(RateLimit.perSecond(4)));

    assertThat(limiter.refund("org_1", READ, 8, ticket)).isFalse();
    assertThat(admitted(limiter, "org_1")).isZero();
    clock.advanceNanos(Duration.ofMillis(250).toNanos());
    long later = limiter.tryAcquire("org_1", READ);
    assertThat(limiter.refund("org_1", READ, 1, later)).isTrue();
  }

  /** An old bucket that nobody carried over yet is found, and is not mistaken for a full one. */
  @Test
  void bucketsLeftBehind_areCarriedOverByWhoNeedsThem() {
    Lane first = Lane.first(Draft.of(limits(RateLimit.perSecond(4)), READ));
    OrganizationBucket old = first.open("org_1", 0, 100);
    assertThat(Takes.take(old, 0, 0, 4)).isTrue();
    first.open("org_2", 0, 100);
    first.tenant().freeze();
    Heritage heritage = new Heritage(Inheritance.KEEP_TIME, Duration.ofMillis(250).toNanos());

    Lane second = first.successor(Draft.of(limits(RateLimit.perSecond(8)), READ), heritage);

    OrganizationBucket heir = second.find("org_1");
    assertThat(heir.word()).isEqualTo(Duration.ofMillis(750).toNanos());
    assertThat(second.find("org_1")).isSameAs(heir);
    assertThat(second.find("org_3")).isNull();
    assertThat(second.size()).isEqualTo(1);
    assertThat(Takes.take(old, 0, 0, 1)).isFalse();
    assertThat(first.size()).as("what is left behind").isEqualTo(1);
    second.settle();
    assertThat(second.find("org_1")).isSameAs(heir);
    assertThat(second.size()).isEqualTo(2);
    assertThat(first.size()).isZero();
    assertThat(first.buckets()).as("what who kept the lane keeps with it").isEmpty();
    assertThat(second.sweep(0)).isEqualTo(1);
  }

  /** Numbers would run out after years: then the lanes' time starts anew, and nothing else does. */
  @Test
  void yearsOfUptime_changeNothing() {
    TwoLevelLimiter limiter = limiter(new RateLimit(Rate.of(16, Duration.ofSeconds(17)), 16));
    for (int i = 0; i < 40; i++) {
      clock.advanceNanos((1L << 57) + 5);
      assertThat(admitted(limiter, "org_1")).isEqualTo(16);
      long ticket = limiter.tryAcquire("org_1", READ);
      assertThat(LimitCode.retryAfterNanos(ticket)).isEqualTo(1_062_500_000);
    }
  }

  /** A leap of the clock gives what it is worth: everything is full, whatever the fraction. */
  @ParameterizedTest
  @ValueSource(longs = {1, 3, 7, 9, 11, 13, 16, 17})
  void leapOfTheClock_leavesEverythingFull(long perSecond) {
    for (long leap : new long[] {(1L << 57) + 1, 999_999_999_999_999_999L, 1L << 62}) {
      ManualClock leaping = ManualClock.create();
      RateLimits limits = limits(RateLimit.perSecond(perSecond));
      TwoLevelLimiter limiter = new TwoLevelLimiter(limits, leaping, null, 10, null);
      assertThat(admitted(limiter, "org_1")).isEqualTo((int) perSecond);
      leaping.advanceNanos(leap);
      assertThat(limiter.sweep()).isEqualTo(1);
      assertThat(admitted(limiter, "org_1")).isEqualTo((int) perSecond);
      assertThat(admitted(limiter, "org_2")).isEqualTo((int) perSecond);
      limiter.reconfigure(limits);
      assertThat(admitted(limiter, "org_2")).isZero();
    }
  }

  /** The moment that is promised is that of the law, however old the lane is by then. */
  @ParameterizedTest
  @ValueSource(longs = {1, 365, 834, 835, 4 * 365, 50 * 365})
  void promisedMoment_afterYears_isExact(long days) {
    RateLimit slow = new RateLimit(Rate.of(1, Duration.ofSeconds(140_000_000)), 1);
    LevelLimits level = new LevelLimits(slow, slow);
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(RateLimits.of(level, level), clock, null, 10, null);
    clock.advanceNanos(Duration.ofDays(days).toNanos());
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", READ))).isTrue();
    long wait = LimitCode.retryAfterNanos(limiter.tryAcquire("org_1", READ));
    assertThat(wait).isEqualTo(Duration.ofSeconds(140_000_000).toNanos());

    clock.advanceNanos(wait - 1);
    assertThat(LimitCode.retryAfterNanos(limiter.tryAcquire("org_1", READ))).isEqualTo(1);
    clock.advanceNanos(1);
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", READ))).isTrue();
  }

  /** Nobody has called for years: a sweep drops what is full, a refund gives what is due. */
  @Test
  void sweepAndRefund_afterYears_goByTheTrueTime() {
    RateLimit slow = new RateLimit(Rate.of(1, Duration.ofSeconds(140_000_000)), 1);
    LevelLimits level = new LevelLimits(slow, slow);
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(RateLimits.of(level, level), clock, null, 10, null);
    clock.advanceNanos(1L << 56);
    long ticket = limiter.tryAcquire("org_1", READ);
    clock.advanceNanos(Duration.ofSeconds(140_000_000).toNanos());
    assertThat(limiter.refund("org_1", READ, 1, ticket)).isFalse();
    assertThat(limiter.sweep()).isEqualTo(1);
    assertThat(limiter.liveBuckets()).isZero();
  }

  /** At the horizon itself a lane is as good as ever. */
  @Test
  void laneOfTwoYears_isRenewedAndNotBefore() {
    TwoLevelLimiter limiter = limiter(RateLimit.perSecond(8));
    Lane lane = limiter.lane(READ);
    clock.advanceNanos(1L << 56);
    limiter.tryAcquire("org_1", READ);
    assertThat(limiter.sweep()).isZero();
    assertThat(limiter.lane(READ)).isSameAs(lane);
    clock.advanceNanos(1);
    assertThat(limiter.sweep()).isZero();
    assertThat(limiter.lane(READ)).isNotSameAs(lane);
    assertThat(limiter.look("org_1", READ, 0).organization().remaining()).isEqualTo(7);
  }

  /** Those who never came are not full yet, and a second change does not make them so. */
  @Test
  void changeAfterAsIs_keepsWhatNewcomersLack() {
    RateLimit two = new RateLimit(Rate.perSecond(3), 2);
    RateLimit five = new RateLimit(Rate.perSecond(3), 5);
    LevelLimits own = new LevelLimits(new RateLimit(Rate.perSecond(3), 9), five);
    TwoLevelLimiter limiter = limiter(two);
    limiter.reconfigure(limits(five).withOverride("org_9", own), Inheritance.AS_IS);
    clock.advanceNanos(ManualClock.SECOND);
    limiter.reconfigure(limits(five).withOverride("org_8", own));
    assertThat(admitted(limiter, "org_9")).as("9 was cut to 5, full in 4/3 s").isEqualTo(1);
    assertThat(admitted(limiter, "org_1")).isEqualTo(5);
    assertThat(admitted(limiter, "org_8")).isEqualTo(9);
  }

  @Test
  void sameLimits_areNoChange() {
    TwoLevelLimiter limiter = limiter(RateLimit.perSecond(8));
    long ticket = limiter.tryAcquire("org_1", READ, 8);
    Lane lane = limiter.lane(READ);
    limiter.reconfigure(limits(RateLimit.perSecond(8)));
    assertThat(limiter.lane(READ)).isSameAs(lane);
    assertThat(limiter.refund("org_1", READ, 8, ticket)).isTrue();
    limiter.reconfigure(limits(RateLimit.perSecond(8)), Inheritance.PROPORTIONAL);
    assertThat(limiter.lane(READ)).isNotSameAs(lane);
  }

  @Test
  void nulls_areErrorsAndChangeNothing() {
    TwoLevelLimiter limiter = limiter(RateLimit.perSecond(4));
    assertThatThrownBy(() -> limiter.reconfigure(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> limiter.reconfigure(limiter.limits(), null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> limiter.tryAcquire(null, READ))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("organization");
    assertThatThrownBy(() -> limiter.tryAcquire("org_1", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("callClass");
    assertThat(admitted(limiter, "org_1")).isEqualTo(4);
  }

  private static int admitted(TwoLevelLimiter limiter, String organization) {
    int admitted = 0;
    while (LimitCode.isAdmitted(limiter.tryAcquire(organization, READ))) {
      admitted++;
    }
    return admitted;
  }

  private TwoLevelLimiter limiter(RateLimit organization) {
    return new TwoLevelLimiter(limits(organization), clock, null, Long.MAX_VALUE, null);
  }

  private static RateLimits limits(RateLimit organization) {
    LevelLimits wide = LevelLimits.perSecond(1_000_000, 1_000_000);
    return RateLimits.of(wide, new LevelLimits(organization, organization));
  }
}
