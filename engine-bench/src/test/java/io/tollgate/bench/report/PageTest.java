package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From a run to its page. */
class PageTest {
  private final String markdown = Sample.page().markdown();

  @Test
  void of_bars_saysHowEachStands() {
    assertThat(markdown)
        .contains(
            "| one key | clock | <= 1.7×, stretch <= 1.65× | holds, 1.50 [1.40, 1.60]×, the stretch too |",
            "| one key | Slow | >= 40× faster | **missed**, 30.0 [28.1, 32.1]× |",
            "| one key | bytes | <= 0 B/op | holds, 0 B/op (most of 1: KeyBenchmark.admit {keys=64, peer=tollgate}) |")
        .contains(
            "- JDK 17: 2 holds, 2 missed, 1 not measured, 1 ambiguous. `./bench --quick` makes");
  }

  @Test
  void of_selectorsWithoutFigures_saysThatNothingWasMeasured() {
    assertThat(markdown)
        .contains(
            "| another | Nobody | >= 2× faster | not measured (no figures of the other side) |")
        .contains("| any | clock | <= 2× | ambiguous (4 against 1) |");
  }

  @Test
  void of_peerThatWins_isNamedInWords() {
    assertThat(markdown)
        .contains(
            "- JDK 17: **faster than Tollgate**: KeyBenchmark.admit {keys=64, peer=quick}, 2 threads."
                + " Tollgate takes 2.00 [2.00, 2.00] times as long.",
            "- JDK 17: **faster than Tollgate**: Quick, two threads.")
        .doesNotContain("**faster than Tollgate**: KeyBenchmark.admit {keys=64, peer=slow}");
  }

  @Test
  void of_class_hasTimesBytesRatiosAndItsCommand() {
    assertThat(markdown)
        .contains(
            "`./bench --quick --only '^KeyBenchmark\\.'` makes it.",
            "| `clock` | 20.0 [20.0, 20.0] ns | 0 B |  |",
            "| `admit {keys=64, peer=tollgate}` | 30.0 [28.0, 32.0] ns | 0 B | 1.50 [1.40, 1.60]× `clock` |",
            "| `admit {keys=64, peer=slow}` | 900 [900, 900] ns | 64 B | 30.0 [28.1, 32.1]× `admit {keys=64, peer=tollgate}` |");
  }

  @Test
  void of_sampledTimes_hasPercentiles() {
    assertThat(markdown)
        .contains("| `beside` | 100 ns | 120 ns | 500 ns | 2,000 ns | 30.0 µs | 1,500 µs |");
  }

  @Test
  void of_moreThreads_saysWhatTheyBring() {
    assertThat(markdown)
        .contains(
            "### Scaling, JDK 17",
            "| benchmark | 1 thread | 2 threads |",
            "| `KeyBenchmark.admit {keys=64, peer=tollgate}` | 33.3 | 40.0 (1.20 [1.12, 1.28]×) |")
        .doesNotContain("| `KeyBenchmark.clock` | 50.0 |");
  }

  @Test
  void of_memory_saysWhatThingsWeigh() {
    assertThat(markdown)
        .contains(
            "### Memory, JDK 17",
            "| a client, of 1,000 | 412 |",
            "| a limiter after 2,000 organizations called once, and a sweep that left 0 | 9,000 |");
  }

  @Test
  void of_toldMix_standsBesideTheFigure() {
    assertThat(markdown)
        .contains(
            "| benchmark | time | allocation | ratio | allowed, denied |",
            "| `clock` | 20.0 [20.0, 20.0] ns | 0 B |  |  |",
            "25.0 %, 75.0 % |");
  }

  @Test
  void of_comparisonWithoutABar_isSaidWhereThePeerWins() {
    assertThat(markdown)
        .contains(
            "- JDK 17: **faster than Tollgate**: SwapBenchmark.peer, beside SwapBenchmark.beside."
                + " Tollgate takes 2.00 [2.00, 2.00] times as long.");
  }

  @Test
  void of_trials_areTakenOverAsTheyAre() {
    assertThat(markdown).endsWith("\n## Trials\n\nA trial | that\nnobody may lose.\n");
  }

  @Test
  void of_charts_areAllOnThePage() {
    assertThat(Sample.page().charts().keySet())
        .containsExactly(
            "jdk17-KeyBenchmark-bytes.svg",
            "jdk17-KeyBenchmark-time.svg",
            "jdk17-SwapBenchmark-time.svg",
            "jdk17-bars.svg")
        .allSatisfy(name -> assertThat(markdown).contains("](performance/" + name + ")"));
  }

  @Test
  void of_sameResults_samePage() {
    assertThat(Sample.page()).isEqualTo(Sample.page());
  }
}
