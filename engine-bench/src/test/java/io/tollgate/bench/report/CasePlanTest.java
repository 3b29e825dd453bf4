package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a run measures of the project's own benchmarks. */
class CasePlanTest {
  private static final String CLOCK = "LimiterBenchmark.clock";
  private static final String BARS =
      """
      {"bars": [], "floors": [], "quick": [{"benchmark": "LimiterBenchmark\\\\.clock", "threads": 2}]}
      """;

  private static final int CORES = 6;
  private static final String SCALING =
      """
      {"bars": [], "floors": [], "quick": [],
       "scaling": [{"benchmark": "LimiterBenchmark\\\\.clock"}, {"benchmark": "HotKeyBenchmark\\\\.deny", "params": {"peer": "tollgate"}}]}
      """;

  private final OutputFormat log =
      OutputFormatFactory.createFormatInstance(
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
          VerboseMode.SILENT);

  @Test
  void of_full_isEveryBenchmark() {
    assertThat(plan(Bars.ofProject()))
        .contains(CLOCK, "AdmissionBenchmark.admittedInFull")
        .doesNotHaveDuplicates();
  }

  @Test
  void of_quick_isWhatIsAskedFor() {
    assertThat(plan(Bars.parse("b.json", BARS), "--quick"))
        .containsExactly(CLOCK, CLOCK + ", 2 threads");
  }

  @Test
  void of_only_isWhatMatches() {
    assertThat(plan(Bars.ofProject(), "--only", "^LimiterBenchmark.clock$")).containsExactly(CLOCK);
  }

  @Test
  void of_threads_isOnceWithThose() {
    assertThat(plan(Bars.parse("b.json", BARS), "--quick", "--threads", "3"))
        .containsExactly(CLOCK + ", 3 threads");
  }

  @Test
  void of_scaling_doublesTheThreadsUpToTheCores() {
    assertThat(plan(Bars.parse("b.json", SCALING), "--scaling"))
        .containsExactlyInAnyOrder(
            CLOCK,
            CLOCK + ", 2 threads",
            CLOCK + ", 4 threads",
            CLOCK + ", 6 threads",
            "HotKeyBenchmark.deny {peer=tollgate}", // on two threads by itself
            "HotKeyBenchmark.deny {peer=tollgate}, 1 threads",
            "HotKeyBenchmark.deny {peer=tollgate}, 4 threads",
            "HotKeyBenchmark.deny {peer=tollgate}, 6 threads");
  }

  @Test
  void of_scalingWithinAFullRun_isThereToo_butNotInAQuickOne() {
    assertThat(plan(Bars.ofProject()))
        .contains("AdmitBenchmark.admit {organizations=64, peer=bucket4j}, 2 threads");
    assertThat(plan(Bars.ofProject(), "--quick"))
        .doesNotContain("AdmitBenchmark.admit {organizations=64, peer=bucket4j}, 2 threads");
  }

  private List<String> plan(Bars bars, String... arguments) {
    return CasePlan.of(BenchOptions.parse(List.of(arguments)), bars, CORES, log).stream()
        .map(BenchmarkCase::toString)
        .toList();
  }
}
