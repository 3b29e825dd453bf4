package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be said to the command. */
class BenchOptionsTest {

  @Test
  void parse_nothing_isAWholeFullRun() {
    BenchOptions options = BenchOptions.parse(List.of());
    assertThat(options.minutes()).isEmpty();
    assertThat(options.isPart()).isFalse();
    assertThat(options.reportOnly()).isFalse();
  }

  @Test
  void parse_quick_isFiveMinutes() {
    assertThat(BenchOptions.parse(List.of("--quick")).minutes()).hasValue(5);
    assertThat(BenchOptions.parse(List.of("--minutes", "20")).minutes()).hasValue(20);
    assertThat(BenchOptions.parse(List.of("--minutes", "20")).isPart()).isFalse();
    assertThat(BenchOptions.parse(List.of("--quick", "--full")).minutes()).isEmpty();
  }

  @Test
  void parse_partOrFile_isNotForThePage() {
    assertThat(BenchOptions.parse(List.of("--only", "Limiter")).isPart()).isTrue();
    assertThat(BenchOptions.parse(List.of("--threads", "4")).threads()).hasValue(4);
    assertThat(BenchOptions.parse(List.of("--threads", "4")).isPart()).isTrue();
    assertThat(BenchOptions.parse(List.of("--scaling")).isPart()).isTrue();
    assertThat(BenchOptions.parse(List.of("--report-only")).isPart()).isFalse();
    assertThat(BenchOptions.parse(List.of("--report-only", "a.json")).file())
        .hasValue(Path.of("a.json"));
  }

  @Test
  void usage_ofTheScript_saysEachOptionOnce() throws IOException {
    List<String> script = Files.readAllLines(Path.of("../bench"));
    assertThat(script).filteredOn(line -> line.startsWith("Usage: ")).hasSize(1);
    assertThat(script)
        .filteredOn(line -> line.startsWith("  --"))
        .extracting(line -> line.strip().split(" {2,}", 2)[0])
        .containsExactly(
            "--full",
            "--quick",
            "--minutes N",
            "--only REGEX",
            "--threads N",
            "--scaling",
            "--report-only",
            "--report-only FILE");
  }

  @Test
  void parse_wrong_saysWhat() {
    assertThatThrownBy(() -> BenchOptions.parse(List.of("--fast")))
        .hasMessage("unknown option, see --help: --fast");
    assertThatThrownBy(() -> BenchOptions.parse(List.of("--only")))
        .hasMessage("--only needs a value");
    assertThatThrownBy(() -> BenchOptions.parse(List.of("--only", "(")))
        .hasMessageStartingWith("--only must be a regular expression: ");
    assertThatThrownBy(() -> BenchOptions.parse(List.of("--minutes", "4")))
        .hasMessage("--minutes must be at least 5: 4");
    assertThatThrownBy(() -> BenchOptions.parse(List.of("--threads", "0")))
        .hasMessage("--threads must be a number from 1 to 9999: 0");
  }
}
