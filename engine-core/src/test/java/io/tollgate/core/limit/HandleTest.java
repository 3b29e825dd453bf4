package io.tollgate.core.limit;

import static io.tollgate.limit.CallClass.READ;
import static io.tollgate.limit.CallClass.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.limit.LimitCode;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.spi.CoarseClock;
import io.tollgate.spi.NanoClock;
import io.tollgate.testkit.ManualClock;
import org.junit.jupiter.api.Test;

/** What a kept handle remembers, and what it forgets. */
class HandleTest {

  private static final RateLimits FREE = Tier.FREE.rateLimits();

  private final ManualClock clock = ManualClock.create();
  private final TwoLevelLimiter limiter =
      new TwoLevelLimiter(FREE, clock, null, Long.MAX_VALUE, null);

  @Test
  void place_isKeptWhereThereIsABucket() {
    OrganizationHandle handle = new OrganizationHandle(limiter, "org_1");
    handle.tryAcquire(READ, 5);
    assertThat(handle.place(READ)).isNull();
    handle.tryAcquire(READ, 4);
    assertThat(handle.place(READ)).as("found before there was a bucket").isNull();
    handle.tryAcquire(READ);
    Place place = handle.place(READ);
    assertThat(place).isEqualTo(limiter.find("org_1", READ));
    assertThat(place.bucket()).isSameAs(limiter.lane(READ).find("org_1"));
    assertThat(handle.place(WRITE)).isNull();
    handle.tryAcquire(WRITE);
    handle.tryAcquire(WRITE);
    assertThat(handle.place(WRITE)).isEqualTo(limiter.find("org_1", WRITE));
    assertThat(handle.place(READ)).isSameAs(place);
    handle.tryAcquire(READ);
    assertThat(handle.place(READ)).isSameAs(place);
  }

  /** Who only reads would otherwise keep alive all that writes led to before limits changed. */
  @Test
  void placeOfTheOtherClass_isNotKeptBeyondItsEnd() {
    OrganizationHandle handle = new OrganizationHandle(limiter, "org_1");
    handle.tryAcquire(READ);
    handle.tryAcquire(WRITE);
    limiter.reconfigure(Tier.PUBLIC_ENTERPRISE.rateLimits());
    handle.tryAcquire(READ);
    assertThat(handle.place(READ)).isEqualTo(limiter.find("org_1", READ));
    assertThat(handle.place(WRITE)).isNull();
    handle.tryAcquire(WRITE);
    limiter.reconfigure(FREE);
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(WRITE))).isFalse();
    assertThat(handle.place(READ)).isNull();
    assertThat(handle.place(WRITE)).isEqualTo(limiter.find("org_1", WRITE));
    clock.advanceNanos(ManualClock.SECOND);
    handle.tryAcquire(WRITE);
    assertThat(handle.place(WRITE)).isEqualTo(limiter.find("org_1", WRITE));
  }

  @Test
  void place_isGoodUntilEitherBucketEnds() {
    limiter.tryAcquire("org_1", READ, 1);
    limiter.tryAcquire("org_2", READ, 1);
    Place first = limiter.find("org_1", READ);
    Place second = limiter.find("org_2", READ);
    assertThat(first.isGood()).isTrue();
    clock.advanceNanos(ManualClock.SECOND);
    first.bucket().retire(clock.nanoTime());
    assertThat(first.isGood()).isFalse();
    assertThat(second.isGood()).isTrue();
    second.tenant().freeze();
    assertThat(second.isGood()).isFalse();
  }

  @Test
  void negativeCost_isAnErrorAtAnyCall() {
    OrganizationLimiter handle = limiter.organization("org_1");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> handle.tryAcquire(READ, -1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("cost must be >= 0: cost=-1");
      assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ))).isTrue();
    }
  }

  @Test
  void classes_haveAPlaceEach() {
    OrganizationLimiter handle = limiter.organization("org_1");
    for (int i = 0; i < 2; i++) {
      assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ))).isTrue();
      assertThat(LimitCode.isAdmitted(handle.tryAcquire(WRITE))).isTrue();
    }
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(WRITE))).isFalse();
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ, 2))).isTrue();
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ))).isFalse();
  }

  /** A coarse "no" is judged again at the same place, by one look at the exact clock. */
  @Test
  void coarseDenial_looksOnceAtTheExactClock() {
    int[] looks = {0};
    NanoClock counting =
        () -> {
          looks[0]++;
          return clock.nanoTime();
        };
    CoarseClock coarse = CoarseClock.of(counting);
    TwoLevelLimiter ticked = new TwoLevelLimiter(FREE, counting, coarse, Long.MAX_VALUE, null);
    OrganizationLimiter handle = ticked.organization("org_1");
    for (int i = 0; i < 4; i++) {
      assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ))).isTrue();
    }
    looks[0] = 0;
    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ))).isFalse();
    assertThat(looks[0]).isEqualTo(1);
    assertThat(LimitCode.isAdmitted(ticked.tryAcquire("org_1", READ))).isFalse();
    assertThat(looks[0]).isEqualTo(2);
    assertThat(ticked.counters().denied(READ)).isEqualTo(2);
  }

  /** Its bucket is full, but the call that is denied by the tenant has not made it. */
  @Test
  void denial_dropsNoBucketThatWasThereBefore() {
    CoarseClock coarse = CoarseClock.of(clock);
    TwoLevelLimiter ticked = new TwoLevelLimiter(FREE, clock, coarse, Long.MAX_VALUE, null);
    OrganizationLimiter handle = ticked.organization("org_1");
    handle.tryAcquire(READ);
    clock.advanceNanos(ManualClock.SECOND);
    coarse.tick();
    ticked.tryAcquire("org_2", READ, 4);
    assertThat(ticked.liveBuckets()).isEqualTo(2);

    assertThat(LimitCode.isAdmitted(handle.tryAcquire(READ, 2))).isFalse();
    assertThat(LimitCode.isAdmitted(ticked.tryAcquire("org_1", READ, 2))).isFalse();

    assertThat(ticked.liveBuckets()).isEqualTo(2);
  }
}
