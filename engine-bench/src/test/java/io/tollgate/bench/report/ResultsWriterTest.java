package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of a run. */
class ResultsWriterTest {
  private static final String JMH =
      """
      [{"benchmark": "io.example.A.b", "mode": "sample", "threads": 1, "jvm": "/home/somebody/jdk/bin/java",
        "primaryMetric": {"scoreUnit": "ns/op", "scorePercentiles": {"50.0": 9.0},
          "rawDataHistogram": [[ [[30.0, 1], [10.0, 2], [20.0, 2]], [[5.0, 1]] ]]}}]
      """;

  private final Machine machine = Sample.results().machine();

  @Test
  void name_saysDateCommitProcessorAndJdk() {
    assertThat(ResultsWriter.name(machine)).isEqualTo("2026-11-01-0123456789-example-7-jdk17.json");
  }

  @Test
  void write_histograms_becomeTheMediansOfIterations() {
    String json = ResultsWriter.write(machine, JMH, Optional.empty());
    Figure figure = ResultsReader.read("r.json", json).figures().get(0);
    assertThat(figure.nanos().forks()).hasToString("[[20.0, 5.0]]");
    assertThat(figure.percentiles()).containsEntry(50.0, 9.0);
    assertThat(json).doesNotContain("Histogram", "/home/somebody");
  }

  @Test
  void write_machine_isReadBack() {
    String json = ResultsWriter.write(machine, JMH, Optional.empty());
    assertThat(ResultsReader.read("r.json", json).machine()).isEqualTo(machine);
  }

  @Test
  void write_memory_isReadBack() {
    String memory =
        """
        {"clients": 10, "bytesPerClient": 400, "bytesPerGrant": 300, "bytesPerOrganization": 150,
         "organizationsTouched": 1000, "organizationsLiveAfterSweep": 0,
         "limiterBytesUntouched": 5000, "limiterBytesAfterSweep": 9000}
        """;
    String json = ResultsWriter.write(machine, JMH, Optional.of(memory));
    assertThat(ResultsReader.read("r.json", json).memory())
        .contains(new Memory(10, 400, 300, 150, 1_000, 0, 5_000, 9_000));
  }
}
