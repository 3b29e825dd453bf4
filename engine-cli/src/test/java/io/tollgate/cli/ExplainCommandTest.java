package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExplainCommandTest {
  private static final String MY_ORGANIZATION = "https://globex.example/my-org/";

  @Test
  void explain_fewerScopesThanAskedFor_isGranted() {
    CommandRun run =
        explain(
            "--client=portal",
            "--organization=org_north",
            "--role=Reader",
            "--scope",
            "read:my_org:details update:my_org:details"
                + " create:my_org:identity_providers_scim_tokens"
                + " delete:my_org:identity_providers_scim_tokens read:my_org:detals");

    assertThat(run.out())
        .isEqualTo(
            """
            granted: 1 of 5 scopes

            client        portal (Customer Portal)
            flow          user
            audience      https://globex.example/my-org/
            organization  org_north
            token         Bearer, 900 seconds

              client
              │ api
              │ │ organization
              │ │ │ catalogue
              │ │ │ │ access_policy
              │ │ │ │ │ client_grant
              │ │ │ │ │ │ request
              │ │ │ │ │ │ │ rbac
              │ │ │ │ │ │ │ │ proof_of_possession
              │ │ │ │ │ │ │ │ │ granted
              │ │ │ │ │ │ │ │ │ │    scope
              ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ yes  read:my_org:details
              ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✗ ✓ no   update:my_org:details
              ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✗ ✓ no   create:my_org:identity_providers_scim_tokens
              ✓ ✓ ✓ ✓ ✓ ✗ ✓ ✗ ✓ no   delete:my_org:identity_providers_scim_tokens
              ✓ ✓ ✓ ✗ ✓ ✗ ✓ ✗ ✓ no   read:my_org:detals

            What would grant the refused scopes:
              update:my_org:details, create:my_org:identity_providers_scim_tokens
                - give the user in `org_north` a role with these permissions of
                  `https://globex.example/my-org/`; no role has them yet
              delete:my_org:identity_providers_scim_tokens
                - add `delete:my_org:identity_providers_scim_tokens` to client grant
                  `cgr_portal` (user)
                - give the user in `org_north` a role with the permission
                  `delete:my_org:identity_providers_scim_tokens` of
                  `https://globex.example/my-org/`; no role has it yet
              read:my_org:detals
                - define the scope `read:my_org:detals` on the API
                  `https://globex.example/my-org/`
                - add `read:my_org:detals` to client grant `cgr_portal` (user)
                - give the user in `org_north` a role with the permission
                  `read:my_org:detals` of `https://globex.example/my-org/`; no role has it
                  yet

            Hints:
                - unknown scope `read:my_org:detals` (did you mean `read:my_org:details`?)
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void explain_refused_tellsWhatWouldLetTheRequestPass() {
    CommandRun run =
        explain(
            "--client=robot",
            "--flow=client",
            "--audience=https://orders.example/",
            "--scope=write:orders read:orders");

    assertThat(run.out())
        .isEqualTo(
            """
            refused: SCOPES_NOT_GRANTED

            client        robot (Robot)
            flow          client
            audience      https://orders.example/
            error         access_denied: Client has not been granted scopes: write:orders

              client
              │ api
              │ │ organization
              │ │ │ catalogue
              │ │ │ │ access_policy
              │ │ │ │ │ client_grant
              │ │ │ │ │ │ request
              │ │ │ │ │ │ │ proof_of_possession
              │ │ │ │ │ │ │ │ granted
              │ │ │ │ │ │ │ │ │    scope
              ✓ ✓ ✓ ✓ ✓ ✗ ✓ ✓ no   write:orders
              ✓ ✓ ✓ ✓ ✓ ✓ ✗ ✓ no   read:orders

            What would let the request pass:
                - leave `write:orders` out of the request

            What would grant the refused scopes:
              write:orders
                - add `write:orders` to client grant `cgr_robot` (client)
            """);
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void explain_everyLayer_fitsTheTerminal() {
    CommandRun run =
        explain(
            "--client=portal",
            "--consent=missing",
            "--scope=delete:my_org:identity_providers_scim_tokens");

    assertThat(run.out()).contains("consent", "proof_of_possession", "✗");
    assertThat(run.outLines()).allMatch(line -> line.length() <= TextOutput.WIDTH);
  }

  @Test
  void explain_asciiTerminal_hasOtherMarks() {
    CommandRun run =
        CommandRun.in(
            US_ASCII,
            "explain",
            CommandRun.TENANT,
            "--client=portal",
            "--scope=read:my_org:details");

    assertThat(run.out())
        .contains("  | api\n", "  + + + + + + + x + no   read:my_org:details\n")
        .doesNotContain("?");
  }

  @Test
  void explain_colours_areForTerminalsOnly() {
    String[] arguments = {"explain", CommandRun.TENANT, "--client=portal", "--role=Reader"};

    assertThat(CommandRun.of(arguments).out()).doesNotContain("\u001b");
    assertThat(CommandRun.styled(arguments).out()).startsWith("\u001b[32mgranted\u001b[0m");
  }

  @Test
  void explain_manyScopesAlike_areToldOnce() {
    List<String> scopes = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      scopes.add("read:thing_" + i);
    }

    CommandRun run = explain("--client=portal", "--scope", String.join(" ", scopes));

    assertThat(run.out())
        .containsOnlyOnce("define them on the API")
        .containsOnlyOnce("add them to client grant `cgr_portal` (user)")
        .containsOnlyOnce("a role with these permissions of");
    assertThat(run.outLines()).allMatch(line -> line.length() <= TextOutput.WIDTH);
  }

  @Test
  void explain_noScope_isGrantedWithoutATable() {
    CommandRun run = explain("--client=portal");

    assertThat(run.out())
        .startsWith("granted, without any scope: none was asked for\n")
        .doesNotContain("catalogue");
  }

  @Test
  void explain_json_isWhatDecideAnswers() {
    CommandRun explained =
        explain(
            "--client=portal",
            "--scope=read:my_org:details",
            "--permission=read:my_org:details",
            "--consent=read:my_org:details",
            "--format=json");
    CommandRun decided =
        CommandRun.withInput(
            """
            {"client_id":"portal","flow":"user","audience":"https://globex.example/my-org/",\
            "scope":"read:my_org:details","permissions":["read:my_org:details"],\
            "consent":{"scope":"read:my_org:details"}}
            """,
            "decide",
            CommandRun.TENANT,
            "--requests=-");

    assertThat(explained.out()).isEqualTo(decided.out()).contains("\"outcome\":\"granted\"");
    assertThat(explained.status()).isZero();
  }

  @Test
  void explain_consentWords_areNoScopes() {
    assertThat(explain("--client=portal", "--consent=missing").out())
        .startsWith("refused: CONSENT_REQUIRED");
    assertThat(explain("--client=portal", "--consent=not-required").out()).startsWith("granted");
  }

  @Test
  void explain_names_areHintedAtWhereTheyAreNear() {
    CommandRun run =
        explain(
            "--client=customer portal",
            "--organization=north",
            "--role=Raeder",
            "--audience=https://globex.example/my-orgs/");

    assertThat(run.status()).isEqualTo(1);
    assertThat(String.join(" ", run.out().split("\\s+")))
        .endsWith(
            "Hints: - `customer portal` is the name of the client `portal` - unknown audience"
                + " `https://globex.example/my-orgs/` (did you mean"
                + " `https://globex.example/my-org/`?) - `north` is the name of the organization"
                + " `org_north` - no role here is called `Raeder` (did you mean `Reader`?): it"
                + " carries nothing");
  }

  @Test
  void explain_withoutAudience_meansTheMyOrganizationApi() {
    assertThat(explain("--client=portal").out()).contains("audience      " + MY_ORGANIZATION);
  }

  @Test
  void explain_withoutAudience_meansTheOnlyApi() {
    assertThat(explainWithApis("https://a").out()).contains("audience      https://a");
  }

  @Test
  void explain_withoutAudience_failsWhereSeveralCouldBeMeant() {
    CommandRun several = explainWithApis("https://a", "https://b");
    CommandRun none = explainWithApis();

    assertThat(several.status()).isEqualTo(2);
    assertThat(several.err())
        .isEqualTo(
            "tollgate: --audience is needed, for the tenant has several APIs:"
                + " https://a, https://b\n");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).hasLineCount(1).contains("no API");
  }

  @Test
  void explain_tenantWithErrors_isToldAndNothingExplained() {
    CommandRun run = CommandRun.withInput("{\"clients\":[{}]}", "explain", "-", "--client=c");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error MISSING_FIELD /clients/0");
  }

  private static CommandRun explain(String... options) {
    List<String> arguments = new ArrayList<>(List.of("explain", CommandRun.TENANT));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static CommandRun explainWithApis(String... identifiers) {
    List<String> apis = new ArrayList<>();
    for (String identifier : identifiers) {
      apis.add("{\"identifier\":\"" + identifier + "\"}");
    }
    String tenant =
        """
        {"tenant":{"domain":"globex.example"},"resource_servers":[%s],
         "clients":[{"client_id":"c","name":"C","app_type":"regular_web"}]}
        """
            .formatted(String.join(",", apis));
    return CommandRun.withInput(tenant, "explain", "-", "--client=c");
  }
}
