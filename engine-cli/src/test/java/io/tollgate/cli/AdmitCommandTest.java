package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API calls at a prompt. */
final class AdmitCommandTest {

  private static final Path ACME = SourceTree.root().resolve("docs/examples/acme");
  private static final String TENANT = ACME.resolve("tenant.json").toString();

  /** A call and its answer on the example's page; requests for tokens have digits in their ids. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([A-Z_]+)`");

  private static final String INVOICES =
      SourceTree.root().resolve("docs/examples/catalogue/invoices.json").toString();

  private static final String CALL =
      """
      {"id":"c1","at_ns":0,"now_epoch_s":1760000000,"method":"GET","host":"acme.us.auth0.com",\
      "path":"/my-org/v1/details","token":{"iss":"https://acme.us.auth0.com/",\
      "aud":"https://acme.us.auth0.com/my-org/","exp":1760000900,"org_id":"org_b7Kx2MnQ9vTzR4wL",\
      "azp":"pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ","scope":"read:my_org:details","iat":7}%s}
      """;

  @Test
  void admittedCall_isAnsweredWithItsOperationAndBothLimits() {
    CommandRun run = admit(CALL.formatted(""));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"c1","outcome":"admitted","status":200,"reason":"ADMITTED",\
            "operation":"GetOrganizationDetails","failing":[],"reasons":[],"obligations":[],\
            "limits":[{"level":"tenant","class":"read","limit":40,"remaining":39,\
            "retry_after_ns":0},{"level":"organization","class":"read","limit":8,"remaining":7,\
            "retry_after_ns":0}],"headers":{"X-RateLimit-Limit":"8","X-RateLimit-Remaining":"7",\
            "X-RateLimit-Reset":"1760000001"}}
            """);
  }

  @Test
  void exampleCalls_areAnsweredAsThePageSays() {
    CommandRun run =
        CommandRun.of("admit", TENANT, "--calls", ACME.resolve("calls.ndjson").toString());

    assertThat(run.status()).isZero();
    assertThat(run.outLines().stream().map(AdmitCommandTest::idAndReason).toList())
        .isNotEmpty()
        .isEqualTo(
            ROW.matcher(SourceTree.read(ACME.resolve("README.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList());
  }

  @Test
  void throttledCall_saysWhenToTryAgain() {
    CommandRun run = admit(CALL.formatted("").repeat(9));

    assertThat(run.outLines().get(8))
        .contains("\"outcome\":\"throttled\",\"status\":429,\"reason\":\"RATE_LIMITED\"")
        .contains("\"level\":\"organization\",\"class\":\"read\",\"limit\":8,\"remaining\":0")
        .contains("\"retry_after_ns\":125000000")
        .contains("\"Retry-After\":\"1\"")
        .contains("https://auth0.com/api-errors#A0E-429-0003");
  }

  @Test
  void tokenThatFails_isChargedToNobody() {
    CommandRun run = admit(CALL.formatted("").replace("1760000900", "1760000000"));

    assertThat(run.out())
        .contains("\"outcome\":\"refused\",\"status\":401,\"reason\":\"TOKEN_EXPIRED\"")
        .doesNotContain("\"limits\"");
  }

  @Test
  void tokenThatDidNotVerify_isRefusedAndChargedToNobody() {
    String call =
        "{\"method\":\"GET\",\"host\":\"acme.us.auth0.com\",\"path\":\"/my-org/details\","
            + "\"token_rejected\":true}";

    assertThat(admit(call).out())
        .contains("\"outcome\":\"refused\",\"status\":401,\"reason\":\"TOKEN_REJECTED\"")
        .contains("Bearer error=\\\"invalid_token\\\"")
        .doesNotContain("\"limits\"");
  }

  @Test
  void sensitiveOperation_isRefusedWithAChallenge() {
    String delete =
        CALL.formatted(
                ",\"facts\":{\"connection_users\":\"checked_by_deletion\",\"access_level\":\"full\"}")
            .replace("GET", "DELETE")
            .replace("/details", "/identity-providers/con_1")
            .replace("read:my_org:details", "delete:my_org:identity_providers");

    assertThat(admit(delete).out()).contains("\"obligations\":[\"delete-only-if:no-users\"]");
    assertThat(admit(delete, "--step-up").out())
        .contains("\"outcome\":\"refused\",\"status\":401,\"reason\":\"STEP_UP_REQUIRED\"")
        .contains("insufficient_user_authentication");
  }

  @Test
  void recheckedScopes_needTheRoles() {
    assertThat(admit(CALL.formatted(""), "--recheck-scopes").out())
        .contains("\"missing_facts\":[\"roles\"]");
    assertThat(admit(CALL.formatted(",\"facts\":{\"roles\":[]}"), "--recheck-scopes").out())
        .contains("\"reason\":\"SCOPE_WITHDRAWN\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":1} | `method` is missing",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"fact\":{}} | unknown field `fact` (did you mean `facts`?)",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"token\":7} | `token` must be an object",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"token\":{\"exp\":\"x\"}} | `token.exp` must be a whole number",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"token\":{},\"token_rejected\":true} | `token` has no claims if it is rejected",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"token\":{\"aud\":[1]}} | `token.aud` must be an array of strings",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"scheme\":\"Basic\"} | `scheme` must be `Bearer` or `DPoP`",
        "{\"id\":1,\"method\":\"GET\",\"host\":\"h\",\"path\":\"/\",\"facts\":{\"connection_users\":-1}} | `facts.connection_users` must be from 0",
      })
  void badLine_isAnsweredInItsPlace(String line, String problem) {
    CommandRun run = admit(line + "\n" + CALL.formatted(""));

    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0))
        .startsWith("{\"id\":1,\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\"")
        .contains(problem);
    assertThat(run.outLines().get(1)).contains("\"outcome\":\"admitted\"");
  }

  @Test
  void timeThatDecreases_isAnsweredInItsPlaceAndChangesNothing() {
    String late = CALL.formatted("").replace("\"at_ns\":0", "\"at_ns\":9");
    String unsaid = CALL.formatted("").replace("\"at_ns\":0,", "");
    CommandRun run = admit(late + CALL.formatted("") + unsaid + late);

    assertThat(run.status()).isZero();
    assertThat(run.outLines().get(1))
        .isEqualTo(
            "{\"id\":\"c1\",\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\","
                + "\"detail\":\"`at_ns` must not decrease: 0 after 9\"}");
    assertThat(run.outLines().get(2)).contains("\"outcome\":\"admitted\"", "\"remaining\":6");
    assertThat(run.outLines().get(3)).contains("\"outcome\":\"admitted\"", "\"remaining\":5");
  }

  @Test
  void unsetAccessLevel_restrictsNothing() {
    assertThat(admit(CALL.formatted(",\"facts\":{\"access_level\":\"unset\"}")).out())
        .contains("\"outcome\":\"admitted\"");
    assertThat(CommandRun.of("admit", "--help").out()).contains("\"full\" or \"unset\"");
  }

  @Test
  void stepUp_withoutAnyRecommendedOperation_isWrongUsage() {
    CommandRun run = admit(CALL.formatted(""), "--step-up", "--catalogue", INVOICES);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("--step-up: the catalogue has no recommended operation");
  }

  @Test
  void stepUp_withSomeRecommendedOperations_asksForThose(@TempDir Path folder) throws IOException {
    String few =
        Files.readString(Path.of(INVOICES)).replace("CancelInvoice", "DeleteMyOrganization");
    Path catalogue = Files.writeString(folder.resolve("few.json"), few);

    CommandRun run = admit(CALL.formatted(""), "--step-up", "--catalogue", catalogue.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void dpop_isOfferedWhereTheApiAllowsIt(@TempDir Path folder) throws IOException {
    String call =
        "{\"method\":\"GET\",\"host\":\"acme.us.auth0.com\",\"path\":\"/my-org/details\"}";

    assertThat(admit(call).out()).contains("\"WWW-Authenticate\":\"Bearer, DPoP");
    String plain =
        Files.readString(Path.of(TENANT)).replaceAll("\"proof_of_possession\": \\{[^}]*},", "");
    Path tenant = Files.writeString(folder.resolve("tenant.json"), plain);
    assertThat(CommandRun.withInput(call, "admit", tenant.toString(), "--calls", "-").out())
        .contains("\"WWW-Authenticate\":\"Bearer\"");
  }

  @Test
  void skewOutOfRange_isWrongUsage() {
    CommandRun run = admit(CALL.formatted(""), "--clock-skew", "601");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("--clock-skew");
  }

  private static CommandRun admit(String calls, String... options) {
    List<String> arguments = new ArrayList<>(List.of("admit", TENANT, "--calls", "-"));
    arguments.addAll(List.of(options));
    return CommandRun.withInput(calls, arguments.toArray(String[]::new));
  }

  private static String idAndReason(String line) {
    return line.replaceFirst("^.\"id\":\"([^\"]+)\".*\"reason\":\"([A-Z_]+)\".*", "$1 $2");
  }
}
