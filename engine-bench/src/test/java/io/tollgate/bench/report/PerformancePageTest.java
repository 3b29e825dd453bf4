package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page in the documentation is the one that the kept results make. */
class PerformancePageTest {
  private static final String ADVICE =
      "docs/performance.md is made of engine-bench/results and docs/performance/trials.md:"
          + " say ./bench --report-only";

  @Test
  void page_inTheDocumentation_isMadeOfTheNewestResults() {
    PageFiles files = new PageFiles(Path.of("../docs"));
    Page made =
        Page.of(Bars.ofProject(), new ResultsFolder(Path.of("results")).newest(), files.trials());
    Page kept = files.read();
    assertThat(kept.markdown()).as(ADVICE).isEqualTo(made.markdown());
    assertThat(kept.charts()).as(ADVICE).isEqualTo(made.charts());
  }
}
