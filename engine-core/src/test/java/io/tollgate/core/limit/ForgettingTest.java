package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buckets go when they are full again, and only then. */
class ForgettingTest {

  private static final int ORGANIZATIONS = Integer.getInteger("tollgate.organizations", 10_000_000);

  /** The highest tier, with most buckets, is tried at full length, the others at a part of it. */
  private static final int LOWER_TIERS_PART = 20;

  private final ManualClock clock = ManualClock.create();

  /** The bound that {@link SweepRound} argues for: burst + 3 × fill × rate, of one class. */
  private static long bound(RateLimits limits, CallClass callClass) {
    long perSecond = limits.tenant().of(callClass).burst();
    return perSecond + 3 * perSecond;
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void millionsOfOrganizations_liveBucketsStayWithinTheBound(Tier tier) {
    RateLimits limits = tier.rateLimits();
    TwoLevelLimiter limiter = limiter(limits, Long.MAX_VALUE);
    long bound = bound(limits, CallClass.READ);
    long pause = limits.tenant().read().rate().period().toNanos();
    long most = 0;
    long admitted = 0;
    int organizations =
        tier == Tier.PRIVATE_PERFORMANCE ? ORGANIZATIONS : ORGANIZATIONS / LOWER_TIERS_PART;
    for (int i = 0; i < organizations; i++) {
      // As fast as the tenant lets them pass, after all came at once.
      clock.advanceNanos(i < limits.tenant().read().burst() ? 0 : pause);
      if (LimitCode.isAdmitted(limiter.tryAcquire("org_" + i, CallClass.READ))) {
        admitted++;
      }
      most = Math.max(most, limiter.liveBuckets());
    }
    assertThat(admitted).isEqualTo(organizations);
    assertThat(most).isLessThanOrEqualTo(bound).isGreaterThan(bound / 5);
    clock.advanceNanos(Duration.ofSeconds(1).toNanos());
    assertThat(limiter.sweep()).isPositive();
    assertThat(limiter.liveBuckets()).isZero();
  }

  /** Keeping alive just those buckets that the sweep looks at next does not make them more. */
  @Test
  void organizationsThatComeBack_liveBucketsStayWithinTheBound() {
    RateLimits limits = Tier.PRIVATE_PERFORMANCE.rateLimits();
    TwoLevelLimiter limiter = limiter(limits, Long.MAX_VALUE);
    long most = 0;
    for (int i = 0; i < 200_000; i++) {
      clock.advanceNanos(i % 5 == 0 ? 30_000_000 : 500_000);
      String organization = i % 5 == 0 ? "new_" + i : "old_" + (i * 7919 % 4_000);
      limiter.tryAcquire(organization, CallClass.READ);
      most = Math.max(most, limiter.liveBuckets());
    }
    assertThat(most).isLessThanOrEqualTo(bound(limits, CallClass.READ)).isGreaterThan(5);
  }

  /** The tenant's tokens come back, so they bound nothing: what is full again must go at once. */
  @Test
  void callsThatAreGivenBack_leaveNoBuckets() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits(), 3);
    for (int i = 0; i < 1_000; i++) {
      long ticket = limiter.tryAcquire("org_" + i, CallClass.READ);
      assertThat(LimitCode.isAdmitted(ticket)).isTrue();
      limiter.refund("org_" + i, CallClass.READ, 1, ticket);
    }
    assertThat(limiter.liveBuckets()).isZero();
  }

  @Test
  void refundThatFillsNothing_leavesTheBucket() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits(), Long.MAX_VALUE);
    limiter.tryAcquire("org_1", CallClass.READ);
    long ticket = limiter.tryAcquire("org_1", CallClass.READ);

    assertThat(limiter.refund("org_1", CallClass.READ, 1, ticket)).isTrue();

    assertThat(limiter.liveBuckets()).isEqualTo(1);
    clock.advanceNanos(1);
    assertThat(limiter.refund("org_1", CallClass.READ, 1, ticket)).isTrue();
    assertThat(limiter.liveBuckets()).isZero();
  }

  /** One organization whose bucket takes a day to fill does not make others' wait for a day. */
  @Test
  void slowOverride_doesNotSlowTheSweepOfOthers() {
    RateLimits plain = Tier.PRIVATE_PERFORMANCE.rateLimits();
    RateLimit slow = RateLimit.of(Rate.of(1, Duration.ofDays(1)));
    RateLimits limits = plain.withOverride("org_slow", new LevelLimits(slow, slow));
    TwoLevelLimiter limiter = limiter(limits, Long.MAX_VALUE);
    limiter.tryAcquire("org_slow", CallClass.READ);
    long most = 0;
    for (int i = 0; i < 20_000; i++) {
      clock.advanceNanos(limits.tenant().read().rate().period().toNanos());
      limiter.tryAcquire("org_" + i, CallClass.READ);
      most = Math.max(most, limiter.liveBuckets());
    }
    assertThat(most).isLessThanOrEqualTo(bound(plain, CallClass.READ) + 1);
  }

  /** A common rate of 0 fills in no time; those who may call are swept at their own pace. */
  @Test
  void commonRateZero_sweepsOverridesAtTheirPace() {
    RateLimits limits =
        RateLimits.of(LevelLimits.perSecond(100, 100), LevelLimits.perSecond(0, 0))
            .withOverride("org_1", LevelLimits.perSecond(4, 4))
            .withOverride("org_2", LevelLimits.perSecond(2, 2))
            .withOverride("org_3", LevelLimits.perSecond(4, 4));
    Lane lane = Lane.first(Draft.of(limits, CallClass.READ));
    lane.open("org_1", 0, 10);
    lane.open("org_2", 1, 10);
    assertThat(lane.size()).isEqualTo(2);
    lane.open("org_3", Duration.ofMillis(900).toNanos(), 10);
    assertThat(lane.size()).as("a little too early for a round of two").isEqualTo(2 + 1);
  }

  @Test
  void floodOfDeniedOrganizations_makesNoBuckets() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits(), Long.MAX_VALUE);
    for (int i = 0; i < 100_000; i++) {
      limiter.tryAcquire("org_" + i, CallClass.READ);
    }
    assertThat(limiter.liveBuckets()).isEqualTo(4);
  }

  @Test
  void lookAndCostZero_makeNoBucket() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits(), Long.MAX_VALUE);
    limiter.look("org_1", CallClass.READ, 1);
    limiter.tryAcquire("org_1", CallClass.READ, 0);
    limiter.organization("org_1");

    assertThat(limiter.liveBuckets()).isZero();
  }

  @Test
  void sweep_dropsWhatIsFullAndNothingElse() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits(), Long.MAX_VALUE);
    limiter.tryAcquire("org_1", CallClass.READ, 1);
    limiter.tryAcquire("org_2", CallClass.READ, 2);
    limiter.tryAcquire("org_3", CallClass.WRITE, 1);
    clock.advanceNanos(Duration.ofMillis(125).toNanos() - 1);
    assertThat(limiter.sweep()).isZero();
    clock.advanceNanos(1);
    assertThat(limiter.sweep()).isEqualTo(1);
    assertThat(limiter.liveBuckets()).isEqualTo(2);
    clock.advanceNanos(Duration.ofMillis(125).toNanos());
    assertThat(limiter.sweep()).isEqualTo(2);
    assertThat(limiter.sweep()).isZero();
  }

  @Test
  void hardCap_refusesNewOrganizationsAndKeepsTheOthers() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits(), 2);
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", CallClass.READ))).isTrue();
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_2", CallClass.READ))).isTrue();

    assertThat(limiter.look("org_3", CallClass.READ, 1)).isInstanceOf(LimitVerdict.NoRoom.class);
    assertThat(limiter.look("org_3", CallClass.READ, 0).isAdmitted()).isTrue();
    assertThat(limiter.look("org_2", CallClass.READ, 1).isAdmitted()).isTrue();
    assertThat(limiter.look("org_3", CallClass.READ, 9)).isInstanceOf(LimitVerdict.Never.class);
    long refused = limiter.tryAcquire("org_3", CallClass.READ);
    assertThat(refused).isEqualTo(LimitCode.noRoom());
    assertThat(LimitCode.isNoRoom(refused)).isTrue();
    assertThat(LimitCode.retryAfterNanos(refused)).isZero();
    assertThat(limiter.decide("org_3", CallClass.READ, 1))
        .isInstanceOfSatisfying(
            LimitVerdict.NoRoom.class,
            noRoom -> {
              assertThat(noRoom.deniedBy()).isEmpty();
              assertThat(noRoom.isAdmitted()).isFalse();
              assertThat(noRoom.organization().remaining()).isEqualTo(8);
              assertThat(noRoom.tenant().remaining()).isEqualTo(38);
            });
    assertThat(limiter.counters().noRoom(CallClass.READ)).isEqualTo(2);
    assertThat(limiter.counters().denied(CallClass.READ)).isEqualTo(2);
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", CallClass.READ))).isTrue();
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_3", CallClass.WRITE))).isTrue();

    clock.advanceNanos(Duration.ofMillis(250).toNanos());
    assertThat(limiter.look("org_3", CallClass.READ, 1).isAdmitted()).isTrue();
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_3", CallClass.READ))).isTrue();
    assertThat(limiter.liveBuckets()).isLessThanOrEqualTo(3);
  }

  @Test
  void override_survivesRetirement() {
    RateLimits limits =
        Tier.PUBLIC_ENTERPRISE.rateLimits().withOverride("org_big", LevelLimits.perSecond(20, 1));
    TwoLevelLimiter limiter = limiter(limits, Long.MAX_VALUE);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 20; i++) {
        assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_big", CallClass.READ))).isTrue();
      }
      assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_big", CallClass.READ))).isFalse();
      clock.advanceNanos(Duration.ofSeconds(1).toNanos());
      assertThat(limiter.sweep()).isEqualTo(1);
    }
  }

  @Test
  void retiredBucket_isReplacedAndHandlesFindTheNewOne() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits(), Long.MAX_VALUE);
    var handle = limiter.organization("org_1");
    handle.tryAcquire(CallClass.READ);
    OrganizationBucket first = limiter.lane(CallClass.READ).find("org_1");
    clock.advanceNanos(Duration.ofSeconds(1).toNanos());
    assertThat(limiter.sweep()).isEqualTo(1);
    assertThat(first.word()).isEqualTo(Bucket.RETIRED);

    handle.tryAcquire(CallClass.READ, 3);

    assertThat(limiter.lane(CallClass.READ).find("org_1")).isNotSameAs(first);
    assertThat(limiter.look("org_1", CallClass.READ, 0).organization().remaining()).isEqualTo(5);
    assertThat(handle.look(CallClass.READ, 0)).isEqualTo(limiter.look("org_1", CallClass.READ, 0));
  }

  /** What was full at one time is not so at an earlier one: a step back gives no second bucket. */
  @Test
  void clockThatStepsBackAfterASweep_givesNothing() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits(), Long.MAX_VALUE);
    limiter.tryAcquire("org_1", CallClass.READ, 8);
    clock.advanceNanos(Duration.ofSeconds(1).toNanos());
    assertThat(limiter.sweep()).isEqualTo(1);
    clock.advanceNanos(-Duration.ofMillis(500).toNanos());

    assertThat(limiter.look("org_1", CallClass.READ, 1).organization().remaining()).isEqualTo(4);
    assertThat(limiter.look("org_new", CallClass.READ, 1).organization().remaining()).isEqualTo(4);
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", CallClass.READ, 5))).isFalse();
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_1", CallClass.READ, 4))).isTrue();
  }

  @Test
  void bucketThatEndedAndWasNotRemoved_isRemovedByWhoFindsIt() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits(), Long.MAX_VALUE);
    limiter.tryAcquire("org_1", CallClass.READ);
    clock.advanceNanos(Duration.ofSeconds(1).toNanos());
    assertThat(limiter.lane(CallClass.READ).find("org_1").retire(clock.nanoTime())).isTrue();

    assertThat(limiter.lane(CallClass.READ).find("org_1")).isNull();
    assertThat(limiter.liveBuckets()).isZero();
  }

  private TwoLevelLimiter limiter(RateLimits limits, long atMost) {
    return new TwoLevelLimiter(limits, clock, null, atMost, null);
  }
}
