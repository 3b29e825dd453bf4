package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Reading results, and saying where they are not what they should be. */
class ResultsReaderTest {
  private final String json = Sample.resource("sample-results.json");

  @Test
  void read_anyUnit_isNanosecondsThatAnOperationTakesAThread() {
    assertThat(Sample.results().figures())
        .extracting(figure -> figure.nanos().median())
        .containsExactly(20.0, 30.0, 900.0, 50.0, 25.0, 100.0, 50.0);
  }

  @Test
  void read_bytes_areFoundByBothNamesOrNotCounted() {
    assertThat(Sample.results().figures())
        .extracting(figure -> figure.bytes().map(Samples::median).orElse(-1.0))
        .containsExactly(0.0001, 0.001, 64.0, -1.0, -1.0, -1.0, -1.0);
  }

  @Test
  void read_notJson_saysSo() {
    assertThatThrownBy(() -> ResultsReader.read("r.json", "{ \"machine\" : "))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("r.json: not JSON: ");
  }

  @Test
  void read_missingField_namesItsPlace() {
    assertThatThrownBy(() -> read("\"scoreUnit\" : \"us/op\", ", ""))
        .hasMessage("r.json: /benchmarks/1/primaryMetric/scoreUnit is missing");
  }

  @Test
  void read_unknownUnit_namesIt() {
    assertThatThrownBy(() -> read("us/op", "furlongs"))
        .hasMessage(
            "r.json: /benchmarks/1/primaryMetric/scoreUnit must be a time per operation or operations per time: furlongs");
  }

  @Test
  void read_wrongType_namesItsPlace() {
    assertThatThrownBy(() -> read("0.028", "\"fast\""))
        .hasMessage("r.json: /benchmarks/1/primaryMetric/rawData/0/0 must be a number");
    assertThatThrownBy(() -> read("\"dirty\" : false", "\"dirty\" : \"no\""))
        .hasMessage("r.json: /machine/dirty must be true or false");
  }

  @Test
  void read_noIterations_saysSo() {
    assertThatThrownBy(() -> read("[ [ 100.0, 100.0 ] ]", "[ [ ] ]"))
        .hasMessage(
            "r.json: /benchmarks/5/primaryMetric/rawData must have an iteration in every fork");
  }

  private void read(String old, String replacement) {
    assertThat(json).contains(old);
    ResultsReader.read("r.json", json.replace(old, replacement));
  }
}
