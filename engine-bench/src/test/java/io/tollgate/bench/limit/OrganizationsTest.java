package io.tollgate.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls is who should. */
class OrganizationsTest {
  private final Organizations organizations = new Organizations();

  @ParameterizedTest
  @ValueSource(ints = {64, 65_536})
  void draw_ofANumber_takesEachOnceOutOfLine(int count) {
    int[] order = drawn(Integer.toString(count));
    assertThat(IntStream.of(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, count).toArray());
    long inLine = IntStream.range(1, count).filter(i -> order[i] == order[i - 1] + 1).count();
    assertThat(inLine).isLessThan(8); // one is to be expected
  }

  @Test
  void draw_ofZipf_takesTheNthOneNthAsOften() {
    int[] order = drawn("zipf");
    long[] times = new long[1_000_000];
    Arrays.stream(order).forEach(number -> times[number]++);
    double first = order.length / 14.392_727; // the sum of 1/n up to a million
    for (int n : new int[] {1, 2, 3, 10, 100}) {
      assertThat(times[n - 1] / (first / n)).isBetween(0.9, 1.1);
    }
    assertThat(Arrays.stream(times).skip(500_000).filter(t -> t > 0).count())
        .isGreaterThan(100_000);
  }

  @Test
  void callOnce_callsForEach() {
    drawn("64");
    Set<String> callers = new HashSet<>();
    organizations.callOnce(callers::add);
    assertThat(callers).hasSize(64);
  }

  @Test
  void next_goesRoundFromAPlaceOfItsOwn() {
    drawn("64");
    List<String> first = round(0);
    List<String> second = round(1);
    Collections.rotate(second, 32);
    assertThat(first).doesNotHaveDuplicates().hasSize(64).isEqualTo(second);
  }

  @Test
  void name_isNewEachTimeAndTellsNumbersApart() {
    Names names = new Names();
    assertThat(names.of(7)).isEqualTo(names.of(7)).isNotSameAs(names.of(7)).hasSize(20);
    assertThat(names.of(7)).matches("org_[a-p]{16}");
    assertThat(IntStream.range(0, 65_536).mapToObj(names::of).distinct().count()).isEqualTo(65_536);
  }

  @Test
  void keys_areThoseOfTheNextCaller() {
    drawn("64");
    Names names = new Names();
    KeyBenchmark benchmark = new KeyBenchmark();
    Traffic traffic = begun(0);
    assertThat(benchmark.key(traffic)).isEqualTo(names.of(organizations.order()[0]));
    assertThat(benchmark.hashedKey(traffic))
        .isEqualTo(names.of(organizations.order()[1]).hashCode());
    assertThat(benchmark.hashedKeyAndClock(traffic)).isNotZero();
    assertThat(traffic.next()).isEqualTo(names.of(organizations.order()[3]));
  }

  private int[] drawn(String count) {
    organizations.organizations = count;
    organizations.draw();
    return organizations.order();
  }

  private List<String> round(int thread) {
    Traffic traffic = begun(thread);
    return new ArrayList<>(IntStream.range(0, 64).mapToObj(i -> traffic.next()).toList());
  }

  private Traffic begun(int thread) {
    Traffic traffic = new Traffic();
    traffic.begin(organizations, thread, 2);
    return traffic;
  }
}
