package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a run measures that has only so much time. */
class PaceTest {
  private static final Duration BUILD = Duration.ofSeconds(30);

  @Test
  void quick_manyCases_areShorterAndFewer() {
    assertThat(quick(3).iteration()).hasValue(Duration.ofSeconds(1));
    assertThat(quick(25).rounds()).isEqualTo(2);
    assertThat(quick(25).iteration().orElseThrow())
        .isBetween(Duration.ofMillis(300), Duration.ofMillis(450));
    assertThat(quick(40).rounds()).isEqualTo(1);
    assertThat(quick(40).iteration().orElseThrow())
        .isBetween(Duration.ofMillis(550), Duration.ofMillis(650));
    assertThat(quick(150).rounds()).isEqualTo(1);
    assertThat(quick(10_000).iteration().orElseThrow()).isPositive();
  }

  @Test
  void isOver_quickRun_leavesTimeForBuildAndReport() {
    assertThat(quick(10_000).isOver(Duration.ofMinutes(4))).isTrue();
    assertThat(quick(10_000).isOver(Duration.ofMinutes(3))).isFalse();
    assertThat(Pace.full().isOver(Duration.ofDays(1))).isFalse();
  }

  @Test
  void within_moreTime_isThreeTimesAndLonger() {
    Pace pace = Pace.within(Duration.ofMinutes(20).minus(BUILD), 45);
    assertThat(pace.rounds()).isEqualTo(3);
    assertThat(pace.iteration()).hasValue(Duration.ofSeconds(1));
    assertThat(pace.isOver(Duration.ofMinutes(18))).isFalse();
    assertThat(pace.isOver(Duration.ofMinutes(19))).isTrue();
  }

  @Test
  void within_timeThatTheBuildHasTaken_isOverAtOnce() {
    Pace late = Pace.within(Duration.ofSeconds(-1), 40);
    assertThat(late.rounds()).isEqualTo(1);
    assertThat(late.iteration().orElseThrow()).isPositive();
    assertThat(late.isOver(Duration.ZERO)).isTrue();
  }

  @Test
  void remaining_isAsTheRestWillTake_andNoLongerThanThereIsTime() {
    Duration minute = Duration.ofMinutes(1);
    assertThat(Pace.full().remaining(minute, 2, 12)).isEqualTo(Duration.ofMinutes(5));
    assertThat(quick(10).remaining(minute, 20, 30)).isEqualTo(Duration.ofSeconds(30));
    assertThat(quick(10).remaining(minute, 2, 30)).isEqualTo(Duration.ofSeconds(165));
  }

  private static Pace quick(int cases) {
    return Pace.within(Duration.ofMinutes(5).minus(BUILD), cases);
  }
}
