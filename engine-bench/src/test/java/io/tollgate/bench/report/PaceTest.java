package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the quick run measures. */
class PaceTest {

  @Test
  void quick_manyCases_areShorterAndFewer() {
    assertThat(Pace.quick(3).iteration()).hasValue(Duration.ofSeconds(1));
    assertThat(Pace.quick(40).rounds()).isEqualTo(2);
    assertThat(Pace.quick(40).iteration().orElseThrow())
        .isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
    assertThat(Pace.quick(150).rounds()).isEqualTo(1);
    assertThat(Pace.quick(10_000).iteration().orElseThrow()).isPositive();
  }

  @Test
  void isOver_quickRun_leavesTimeForBuildAndReport() {
    assertThat(Pace.quick(10_000).isOver(Duration.ofMinutes(4))).isTrue();
    assertThat(Pace.quick(10_000).isOver(Duration.ofMinutes(3))).isFalse();
    assertThat(Pace.full().isOver(Duration.ofDays(1))).isFalse();
  }
}
