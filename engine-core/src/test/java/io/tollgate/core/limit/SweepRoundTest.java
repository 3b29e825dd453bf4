package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import org.junit.jupiter.api.Test;

/** How many buckets are looked at, and when. */
class SweepRoundTest {

  private static final int BUCKETS = 1_000;
  private static final long PERIOD = 1_000_000;

  private final Lane lane = lane();

  /** A lane of full buckets that its own round has not yet come to. */
  private static Lane lane() {
    LevelLimits wide = LevelLimits.perSecond(1_000_000, 1);
    Lane lane = Lane.first(Draft.of(RateLimits.of(wide, wide), CallClass.READ));
    for (int i = 0; i < BUCKETS; i++) {
      lane.open("org_" + i, 0, Long.MAX_VALUE);
    }
    return lane;
  }

  @Test
  void partOfThePeriod_isThatPartOfTheBuckets() {
    SweepRound round = new SweepRound(PERIOD);
    round.advance(lane, 0, false);
    for (int part = 1; part < BUCKETS; part++) {
      round.advance(lane, part * PERIOD / BUCKETS - 1, false);
      assertThat(lane.size()).isEqualTo(BUCKETS - part + 1);
      round.advance(lane, part * PERIOD / BUCKETS, false);
      assertThat(lane.size()).isEqualTo(BUCKETS - part);
    }
    round.advance(lane, PERIOD, false);
    assertThat(lane.size()).isZero();
  }

  /** The product of a count and a time of years can have more than 64 bits. */
  @Test
  void periodOfYears_isSharedOutAsExactly() {
    long years = 1L << 57;
    SweepRound round = new SweepRound(years);
    round.advance(lane, 0, false);
    round.advance(lane, years / 2 - 1, false);
    assertThat(lane.size()).isEqualTo(BUCKETS / 2 + 1);
    round.advance(lane, years / 2, false);
    assertThat(lane.size()).isEqualTo(BUCKETS / 2);
    round.advance(lane, years, false);
    assertThat(lane.size()).isZero();
  }

  @Test
  void clockThatStepsBack_makesNothingDue() {
    SweepRound round = new SweepRound(PERIOD);
    round.advance(lane, PERIOD, false);
    round.advance(lane, 0, false);
    assertThat(lane.size()).isEqualTo(BUCKETS);
  }

  /** A call that finds no round under way, and no room, does not have to come again. */
  @Test
  void crowdedLane_beginsARoundAtOnce() {
    SweepRound round = new SweepRound(PERIOD);
    round.advance(lane, 0, true);
    assertThat(lane.size()).isEqualTo(BUCKETS - 16);
  }

  /** A round begins where the last one ends, and not at the call that finds it ended. */
  @Test
  void nextRound_beginsWhenTheLastOneEnds() {
    LevelLimits slow = LevelLimits.perSecond(1_000_000, 1);
    Lane busy = Lane.first(Draft.of(RateLimits.of(slow, slow), CallClass.READ));
    for (int i = 0; i < 10; i++) {
      OrganizationBucket bucket = busy.open("org_" + i, 0, Long.MAX_VALUE);
      assertThat(Takes.take(bucket, 0, 1_001)).isTrue();
    }
    SweepRound round = new SweepRound(PERIOD);
    round.advance(busy, 0, false);
    round.advance(busy, PERIOD, false);
    assertThat(busy.size()).as("a nanosecond too early for all").isEqualTo(10);
    round.advance(busy, PERIOD + PERIOD / 10, false);
    assertThat(busy.size()).isEqualTo(9);
  }
}
