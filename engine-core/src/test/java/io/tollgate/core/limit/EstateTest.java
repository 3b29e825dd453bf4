package io.tollgate.core.limit;

import static io.tollgate.limit.CallClass.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.spi.NanoClock;
import io.tollgate.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one lane leaves to the next, and how it is counted meanwhile. */
class EstateTest {

  private static final long SECOND = ManualClock.SECOND;
  private static final Heritage AT_ZERO = new Heritage(Inheritance.KEEP_TIME, 0);

  private final ManualClock clock = ManualClock.create();

  /** Who found the old bucket before somebody else took it over finds the same, and no more. */
  @Test
  void bucketCarriedOverAgainAfterASweep_isFullOnlyFromThenOn() {
    Lane old = lane(3);
    OrganizationBucket bucket = old.open("org_1", 0, 10);
    old.tenant().freeze();
    Lane next = next(old, 3);
    assertThat(Takes.take(next.find("org_1"), 0, 0, 3)).isTrue();
    assertThat(next.sweep(SECOND)).isEqualTo(1);
    assertThat(next.find("org_1")).isNull();
    assertThat(next.birth("org_1")).isEqualTo(3 * SECOND);

    OrganizationBucket again = next.carryOver("org_1", bucket, new Estate(old, AT_ZERO));

    assertThat(again.word()).isEqualTo(3 * SECOND);
    assertThat(next.carryOver("org_1", bucket, new Estate(old, AT_ZERO))).isSameAs(again);
    assertThat(next.size()).isEqualTo(1);
    assertThat(old.size()).isZero();
  }

  /** The sweep that ended the bucket was at a time to which the clock has yet to come again. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bucketRetiredBeforeAStepBack_isNotFullTooEarly(boolean removed) {
    Lane old = lane(3);
    OrganizationBucket bucket = old.open("org_1", 0, 10);
    old.open("org_2", 0, 10);
    old.sweep(SECOND);
    assertThat(bucket.word()).isEqualTo(Bucket.RETIRED);
    OrganizationBucket drained = old.open("org_1", 0, 10);
    if (removed) {
      assertThat(old.drop("org_1", drained, SECOND)).isTrue();
    } else {
      assertThat(drained.retire(SECOND)).isTrue(); // and its owner is held up before the removal
    }
    old.tenant().freeze();

    Lane next = next(old, 3);

    OrganizationBucket heir = next.find("org_1");
    long word = heir == null ? next.birth("org_1") : heir.word();
    assertThat(word).isEqualTo(3 * SECOND);
  }

  @Test
  void capWhileBucketsAreCarriedOver_isNotExceeded() {
    Lane old = lane(1_000);
    for (int i = 0; i < 10; i++) {
      old.open("old_" + i, 0, 10);
    }
    old.tenant().freeze();
    Lane next = next(old, 1_000);
    assertThat(next.open("new", 0, 10)).isNull();
    assertThat(next.hasRoom(0, 10)).isFalse();
    assertThat(next.hasRoom(0, 11)).isTrue();
    assertThat(next.find("old_1")).isNotNull();
    assertThat(next.find("old_2")).isNotNull();
    assertThat(next.open("new", 0, 11)).as("none counts twice").isNotNull();
    next.settle();
    assertThat(next.size()).isEqualTo(11);
    assertThat(next.open("old_3", 0, 10)).isSameAs(next.find("old_3"));
  }

  @Test
  void laneThatHasEnded_makesNoBucket() {
    Lane old = lane(4);
    assertThat(old.hasEnded()).isFalse();
    old.tenant().freeze();
    assertThat(old.hasEnded()).isTrue();
    assertThat(old.open("org_1", 0, 10)).isNull();
    assertThat(old.size()).isZero();
  }

  /** The clock fails in the middle: the next call carries the change out, and all of it. */
  @Test
  void changeThatFailed_isCompletedByTheNextCall() {
    int[] readsLeft = {Integer.MAX_VALUE};
    NanoClock failing =
        () -> {
          if (readsLeft[0]-- == 0) {
            throw new IllegalStateException("out of order");
          }
          return 0;
        };
    RateLimits wanted = same(200);
    TwoLevelLimiter limiter = new TwoLevelLimiter(same(100), failing, null, 10, null);
    for (int i = 0; i < 6; i++) {
      limiter.tryAcquire("org_" + i, READ);
    }
    readsLeft[0] = 0;
    assertThatThrownBy(() -> limiter.reconfigure(wanted)).hasMessage("out of order");
    assertThat(limiter.limits()).isEqualTo(same(100));

    for (int i = 0; i < 10; i++) {
      assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_" + i, READ))).isTrue();
    }
    assertThat(limiter.limits()).isEqualTo(wanted);
    assertThat(limiter.liveBuckets()).isEqualTo(10);
    assertThat(limiter.tryAcquire("org_10", READ)).isEqualTo(LimitCode.noRoom());
  }

  /** A change is announced and not done: to ask for the limits as they were is a change again. */
  @Test
  void changeBackWhileAChangeIsUnderWay_isNotSkipped() {
    int[] readsLeft = {Integer.MAX_VALUE};
    NanoClock failing =
        () -> {
          if (readsLeft[0]-- == 0) {
            throw new IllegalStateException("out of order");
          }
          return 0;
        };
    TwoLevelLimiter limiter = new TwoLevelLimiter(same(100), failing, null, 10, null);
    readsLeft[0] = 0;
    assertThatThrownBy(() -> limiter.reconfigure(same(200))).hasMessage("out of order");

    limiter.reconfigure(same(100));

    limiter.tryAcquire("org_1", READ);
    assertThat(limiter.limits()).isEqualTo(same(100));
  }

  /** While a call is about to make a bucket, the limits change and others fill the cap. */
  @Test
  void bucketThatIsMadeDuringAChange_doesNotExceedTheCap() {
    TwoLevelLimiter[] limiter = new TwoLevelLimiter[1];
    int[] reads = {0};
    NanoClock acting =
        () -> {
          if (++reads[0] == 3) { // the origin's, the look's, and that of the bucket to be made
            limiter[0].reconfigure(same(200));
            for (int i = 0; i < 3; i++) {
              limiter[0].tryAcquire("other_" + i, READ);
            }
          }
          return 0;
        };
    limiter[0] = new TwoLevelLimiter(same(100), acting, null, 3, null);

    assertThat(limiter[0].tryAcquire("org_1", READ)).isEqualTo(LimitCode.noRoom());
    assertThat(limiter[0].liveBuckets()).isEqualTo(3);
  }

  /** A handle that nobody uses keeps a lane that has ended, but none of its buckets. */
  @Test
  void idleHandle_keepsNoBucketsOfTheDead() {
    TwoLevelLimiter limiter = new TwoLevelLimiter(same(100), clock, null, 100, null);
    OrganizationLimiter handle = limiter.organization("org_1");
    handle.tryAcquire(READ);
    for (int i = 0; i < 50; i++) {
      limiter.tryAcquire("other_" + i, READ);
    }
    Lane dead = limiter.lane(READ);
    limiter.reconfigure(same(200));

    assertThat(dead.buckets()).isEmpty();
    assertThat(limiter.liveBuckets()).isEqualTo(51);
    assertThat(handle.tryAcquire(READ)).isZero();
  }

  private static Lane next(Lane old, long perSecond) {
    return old.successor(Draft.of(same(perSecond), READ), AT_ZERO);
  }

  private static Lane lane(long perSecond) {
    return Lane.first(Draft.of(same(perSecond), READ));
  }

  private static RateLimits same(long perSecond) {
    LevelLimits level = LevelLimits.perSecond(perSecond, perSecond);
    return RateLimits.of(level, level);
  }
}
