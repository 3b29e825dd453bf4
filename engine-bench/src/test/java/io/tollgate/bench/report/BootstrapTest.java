package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Intervals around medians. */
class BootstrapTest {

  @Test
  void median_valuesThatAreEqual_hasNoWidth() {
    Samples samples = new Samples(List.of(List.of(7.0, 7.0), List.of(7.0, 7.0)));
    assertThat(Bootstrap.median(samples)).isEqualTo(new Interval(7, 7, 7));
  }

  @Test
  void ratio_forksThatDiffer_isAsWideAsTheForks() {
    Samples first = new Samples(List.of(List.of(30.0, 30.0), List.of(40.0, 40.0)));
    Samples second = new Samples(List.of(List.of(10.0, 10.0), List.of(10.0, 10.0)));
    assertThat(Bootstrap.ratio(first, second)).isEqualTo(new Interval(3, 3.5, 4));
  }

  @Test
  void ratio_sameSamples_sameInterval() {
    Samples first = new Samples(List.of(List.of(3.0, 4.0, 5.0), List.of(3.5, 4.5, 9.0)));
    Samples second = new Samples(List.of(List.of(1.0, 1.1, 1.2), List.of(1.3, 1.4, 1.5)));
    assertThat(Bootstrap.ratio(first, second)).isEqualTo(Bootstrap.ratio(first, second));
  }

  /** Of a hundred runs with many forks, about 95 intervals must hold the true median. */
  @Test
  void median_manyForks_coversTheTruth() {
    Random random = new Random(5);
    int covered = 0;
    for (int run = 0; run < 100; run++) {
      List<List<Double>> forks =
          random
              .doubles(30)
              .mapToObj(fork -> random.doubles(5).mapToObj(value -> 10 + fork + value).toList())
              .toList();
      Interval interval = Bootstrap.median(new Samples(forks));
      covered += interval.low() <= 11 && interval.high() >= 11 ? 1 : 0;
    }
    assertThat(covered).isCloseTo(95, Offset.offset(4));
  }
}
