package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limiter at a prompt. */
final class LimitsCommandTest {

  @Test
  void calls_areAnsweredInOrder() {
    CommandRun run =
        CommandRun.withInput(
            """
            {"id":"q1","at_ns":0,"organization":"org_a","cost":3}
            {"id":2,"at_ns":0,"organization":"org_a","class":"read","cost":2}

            {"id":"q3","at_ns":0,"organization":"org_a","class":"write"}
            {"id":"q4","at_ns":0,"organization":"org_a","cost":5}
            {"at_ns":250000000,"organization":"org_a","cost":2}
            """,
            "limits",
            "--tier",
            "public-self-service",
            "--calls",
            "-");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"q1","admitted":true,"denied_by":[],"retry_after_ns":0,\
            "tenant":{"remaining":5,"reset_after_ns":375000000},\
            "organization":{"remaining":1,"reset_after_ns":750000000}}
            {"id":2,"admitted":false,"denied_by":["organization"],"retry_after_ns":250000000,\
            "tenant":{"remaining":5,"reset_after_ns":375000000},\
            "organization":{"remaining":1,"reset_after_ns":750000000}}
            {"id":"q3","admitted":true,"denied_by":[],"retry_after_ns":0,\
            "tenant":{"remaining":3,"reset_after_ns":250000000},\
            "organization":{"remaining":1,"reset_after_ns":500000000}}
            {"id":"q4","admitted":false,"denied_by":["organization"],"retry_after_ns":null,\
            "tenant":{"remaining":5,"reset_after_ns":375000000},\
            "organization":{"remaining":1,"reset_after_ns":750000000}}
            {"id":null,"admitted":true,"denied_by":[],"retry_after_ns":0,\
            "tenant":{"remaining":5,"reset_after_ns":375000000},\
            "organization":{"remaining":0,"reset_after_ns":1000000000}}
            """);
  }

  @Test
  void badLines_areAnsweredInTheirPlace() {
    CommandRun run =
        CommandRun.withInput(
            """
            {"id":1,"at_ns":0}
            {"id":2,"at_ns":-1,"organization":"o"}
            {"id":3,"at_ns":1.5,"organization":"o"}
            {"id":4,"at_ns":0,"organization":"o","class":"reed"}
            {"id":5,"at_ns":0,"organization":"o","costs":1}
            {"id":6,"at_ns":0,"organization":"o"}
            {"id":7,"organization":"o"}
            """,
            "limits",
            "--tier",
            "free",
            "--calls",
            "-");

    assertThat(run.status()).isZero();
    assertThat(run.outLines())
        .hasSize(7)
        .allMatch(line -> line.contains("INVALID_REQUEST") == !line.contains("admitted"));
    assertThat(run.outLines().get(0)).contains("`organization` is missing");
    assertThat(run.outLines().get(1)).contains("`at_ns` must be from 0 to 999999999999999999");
    assertThat(run.outLines().get(2)).contains("`at_ns` must be a whole number: number");
    assertThat(run.outLines().get(3)).contains("did you mean `read`?");
    assertThat(run.outLines().get(4)).contains("unknown field `costs` (did you mean `cost`?)");
    assertThat(run.outLines().get(5)).contains("\"admitted\":true");
    assertThat(run.outLines().get(6)).contains("`at_ns` is missing");
  }

  @Test
  void timeThatDecreases_isAnsweredInItsPlaceAndChangesNothing() {
    CommandRun run =
        CommandRun.withInput(
            """
            {"id":1,"at_ns":500000000,"organization":"o","cost":2}
            {"id":2,"at_ns":499999999,"organization":"o"}
            {"id":3,"at_ns":500000000,"organization":"o"}
            """,
            "limits",
            "--tenant-rate=3",
            "--organization-rate=3",
            "--calls=-");

    assertThat(run.status()).isZero();
    assertThat(run.outLines()).hasSize(3);
    assertThat(run.outLines().get(1))
        .isEqualTo(
            "{\"id\":2,\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\","
                + "\"detail\":\"`at_ns` must not decrease: 499999999 after 500000000\"}");
    assertThat(run.outLines().get(2))
        .startsWith("{\"id\":3,\"admitted\":true")
        .contains("\"organization\":{\"remaining\":0,\"reset_after_ns\":1000000000}");
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 1, 3000000000",
    "0.5, 1, 2000000000",
    "3, 3, 333333334",
    "2.5, 2, 400000000",
    "000.25, 1, 4000000000"
  })
  void rates_areExact(String rate, int admitted, long retry) {
    String call = "{\"at_ns\":0,\"organization\":\"o\"}\n";
    CommandRun run =
        CommandRun.withInput(
            call.repeat(admitted + 1),
            "limits",
            "--tenant-rate=1000",
            "--organization-rate=" + rate,
            "--calls=-");

    assertThat(run.outLines().subList(0, admitted))
        .allMatch(line -> line.contains("\"admitted\":true"));
    assertThat(run.outLines().get(admitted)).contains("\"retry_after_ns\":" + retry + ",");
  }

  @Test
  void bursts_canBeGiven() {
    CommandRun run =
        CommandRun.withInput(
            "{\"at_ns\":0,\"organization\":\"o\",\"cost\":7}",
            "limits",
            "--tenant-rate=1",
            "--organization-rate=1",
            "--tenant-burst=9",
            "--organization-burst=8",
            "--calls=-");

    assertThat(run.out()).contains("\"tenant\":{\"remaining\":2").contains("{\"remaining\":1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--calls=-| needs --tier, or --tenant-rate and --organization-rate",
        "--tenant-rate=1 --calls=-| needs --tier, or --tenant-rate and --organization-rate",
        "--tier=free --tenant-burst=1 --calls=-| `--tier` excludes rates and bursts",
        "--tier=freee --calls=-| did you mean `free`?",
        "--tenant-rate=1/0 --organization-rate=1 --calls=-| period must be > 0",
        "--tenant-rate=-1 --organization-rate=1 --calls=-| must be calls a second, such as `3`",
        "--tenant-rate=1e9 --organization-rate=1 --calls=-| must be calls a second, such as `3`",
        "--tenant-rate=9999999999 --organization-rate=1 --calls=-| rate must be <= 1 a nanosecond",
        "--tenant-rate=1 --organization-rate=1 --tenant-burst=0 --calls=-| --tenant-burst: burst must be >= 1",
        "--tenant-rate=1/999999999 --organization-rate=1 --calls=-| --tenant-rate: burst must be available within",
        "--tier=free| missing required option: '--calls=FILE'",
        "--tier=free --calls=missing.ndjson| cannot read missing.ndjson: no such file"
      })
  void wrongUsage_isOneLine(String arguments, String message) {
    CommandRun run = CommandRun.of(("limits " + arguments).split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }
}
