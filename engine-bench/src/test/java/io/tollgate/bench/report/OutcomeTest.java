package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tollgate.bench.report.Outcome.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars against a run whose ratios are known. */
class OutcomeTest {
  private final List<Outcome> outcomes =
      Sample.bars().promises().stream().map(bar -> Outcome.of(bar, Sample.results())).toList();

  @Test
  void of_everyBar_isJudgedByItsWholeInterval() {
    assertThat(outcomes)
        .extracting(Outcome::verdict)
        .containsExactly(
            Verdict.HOLDS,
            Verdict.MISSED,
            Verdict.HOLDS,
            Verdict.MISSED,
            Verdict.NOT_MEASURED,
            Verdict.AMBIGUOUS);
  }

  @Test
  void of_times_isTheRatioOfTheMedians() {
    Interval time = outcomes.get(0).interval().orElseThrow();
    assertThat(time.value()).isEqualTo(1.5, within(1e-9));
    assertThat(time.low()).isEqualTo(1.4, within(1e-9));
    assertThat(time.high()).isEqualTo(1.6, within(1e-9));
    assertThat(outcomes.get(1).interval().orElseThrow().value()).isEqualTo(30, within(1e-9));
    assertThat(outcomes.get(3).interval().orElseThrow().value()).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void of_bytes_isTheWorstFigure() {
    assertThat(outcomes.get(2).note())
        .isEqualTo("most of 1: KeyBenchmark.admit {keys=64, peer=tollgate}");
  }

  @Test
  void of_intervalAroundTheBound_isOpen() {
    Bar bar = Sample.bars().promises().get(0);
    Bar closer =
        new Bar(
            bar.path(),
            bar.against(),
            bar.kind(),
            1.5,
            bar.stretch(),
            bar.subject(),
            bar.reference());
    assertThat(Outcome.of(closer, Sample.results()).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void parse_wrongBars_namesThePlace() {
    String bars = Sample.resource("sample-bars.json");
    assertThatThrownBy(() -> Bars.parse("b.json", bars.replace("\"time-at-most\"", "\"soon\"")))
        .hasMessage("b.json: /bars/0/kind must be time-at-most, times-faster or bytes-at-most");
    assertThatThrownBy(() -> Bars.parse("b.json", bars.replace("admit\"", "(admit\"")))
        .hasMessageStartingWith("b.json: /bars/0/subject/benchmark must be a regular expression");
    assertThatThrownBy(() -> Bars.parse("b.json", bars.replace("bytes-at-most", "times-faster")))
        .hasMessage("b.json: /bars/2/reference must be given for times, and not for bytes");
  }

  @Test
  void ofProject_isReadable() {
    assertThat(Bars.ofProject().promises()).hasSizeGreaterThan(12);
  }
}
