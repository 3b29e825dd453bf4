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

  private List<String> plan(Bars bars, String... arguments) {
    return CasePlan.of(BenchOptions.parse(List.of(arguments)), bars, log).stream()
        .map(BenchmarkCase::toString)
        .toList();
  }
}
