package io.tollgate.cli;

import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides many token requests, one a line. */
@Command(
    name = "decide",
    description = "Decides many token requests: one JSON object a line in, one a line out.",
    mixinStandardHelpOptions = true,
    versionProvider = TollgateCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every line was answered, whatever the answers are",
      "2:wrong usage, the configuration has errors, or something cannot be read"
    },
    footerHeading = "%nA request line:%n",
    footer = {
      "  id                   string or number, echoed in the answer",
      "  client_id            the client that asks; required",
      "  flow                 \"user\" or \"client\"; required",
      "  audience             the API's identifier, exactly",
      "  organization         the organization the token is for",
      "  scope                \"a b\"; not given: none requested, \"\": requested nothing",
      "  roles                [\"id or name\", ...]: the user's roles in that",
      "                       organization, or tenant-wide without one",
      "  permissions          [\"a\", ...]: what the user is known to have besides",
      "  consent              \"not_required\", \"missing\" or {\"scope\":\"a b\"}; not given:",
      "                       as the API and the client say",
      "  proof_of_possession  true if the client proved possession of a key",
      "  refresh              {\"audience\":\"...\",\"scope\":\"a b\"}: the login whose refresh",
      "                       token is exchanged, and what it granted; user flow only",
      "  null is the same as not given. Blank lines are skipped, the others answered;",
      "  a line has at most 1 MiB.",
      "",
      "The answers, in the same order:",
      "  {\"id\":\"r1\",\"outcome\":\"granted\",\"scope\":\"a b\",\"token_type\":\"Bearer\",",
      "   \"expires_in\":900,\"reason\":\"GRANTED\",\"scopes\":[{\"scope\":\"a\",\"granted\":true,",
      "   \"failing\":[],\"remedies\":[]},...],\"permissions\":[...],\"organization\":\"...\"}",
      "  {\"id\":\"r2\",\"outcome\":\"refused\",\"scope\":\"\",\"error\":\"access_denied\",",
      "   \"error_description\":\"...\",\"reason\":\"CLIENT_GRANT_MISSING\",\"scopes\":[...],",
      "   \"remedies\":[\"...\"]}",
      "  {\"id\":\"r3\",\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\",\"detail\":\"...\"}",
      "",
      "Examples:",
      "  tollgate decide docs/examples/acme/tenant.json \\",
      "    --requests docs/examples/acme/requests.ndjson",
      "  echo '{\"client_id\":\"mN7bVc4xZa2SdF6gHj9kLqW3eRtY5uIo\",\"flow\":\"client\",",
      "    \"audience\":\"https://acme.us.auth0.com/my-org/\"}' | tr -d '\\n' |",
      "    tollgate decide docs/examples/acme/tenant.json --requests -"
    })
final class DecideCommand implements Callable<Integer> {
  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--requests",
      required = true,
      paramLabel = "FILE",
      description = "The requests, one JSON object a line; - is standard input.")
  private String requests = "";

  private final Shell shell;

  DecideCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (tenant.isStandardInput() && Inputs.isStandardInput(requests)) {
      throw new CommandFailure("TENANT and --requests cannot both be standard input");
    }
    Inputs inputs = new Inputs(shell);
    PolicyEngine engine = Tollgate.engine(tenant.require(inputs, shell));
    try (JsonLines lines = new JsonLines(shell.out())) {
      conversation(engine, lines).answer(inputs, requests);
    }
    return Main.DONE;
  }

  /** Answers each request by the engine's explanation. */
  static Conversation<TokenRequest> conversation(PolicyEngine engine, JsonLines lines) {
    AnswerWriter answers = new AnswerWriter(lines);
    return new Conversation<>(
        new RequestParser<>(TokenRequestFields::new),
        lines,
        (id, request) -> answers.write(id, engine.explain(request)));
  }
}
