package io.tollgate.cli;

import io.tollgate.Consent;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains one token decision. */
@Command(
    name = "explain",
    description =
        "Explains one decision: the verdict, what each layer says about each scope, and what would"
            + " grant what was refused.",
    mixinStandardHelpOptions = true,
    versionProvider = TollgateCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:granted, even if with fewer scopes than were asked for",
      "1:refused",
      "2:wrong usage, the configuration has errors, or it cannot be read"
    },
    footerHeading = "%nOutput:%n",
    footer = {
      "  A table with a row a scope and a column a layer that had a say. JSON is the",
      "  answer that `decide` gives, without an id.",
      "",
      "Examples:",
      "  tollgate explain docs/examples/acme/tenant.json \\",
      "    --client pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ --role Auditor \\",
      "    --organization org_b7Kx2MnQ9vTzR4wL \\",
      "    --scope \"read:my_org:members delete:my_org:memberships\"",
      "  tollgate explain docs/examples/acme/tenant.json --flow client \\",
      "    --client mN7bVc4xZa2SdF6gHj9kLqW3eRtY5uIo --format json"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private final TenantOptions tenantOptions = new TenantOptions();

  @Option(
      names = "--client",
      required = true,
      paramLabel = "ID",
      description = "The client that asks.")
  private String client = "";

  @Option(
      names = "--flow",
      paramLabel = "user|client",
      converter = OptionWords.Flow.class,
      description = "For a user, or for the client itself; user by default.")
  private SubjectType flow = SubjectType.USER;

  @Option(
      names = "--audience",
      paramLabel = "API",
      description =
          "The API's identifier; by default the My Organization API, or else the only API.")
  private @Nullable String audience;

  @Option(
      names = "--organization",
      paramLabel = "ID",
      description = "The organization the token is for.")
  private @Nullable String organization;

  @Option(
      names = "--scope",
      paramLabel = "\"A B\"",
      description = "The scopes asked for; not given, none is requested.")
  private @Nullable String scope;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description =
          "A role of the user in the organization, or tenant-wide without one, by id or name; may"
              + " be repeated.")
  private List<String> roles = List.of();

  @Option(
      names = "--permission",
      paramLabel = "SCOPE",
      converter = OptionWords.Permission.class,
      description = "A further permission of the user; may be repeated.")
  private List<String> permissions = List.of();

  @Option(
      names = "--consent",
      paramLabel = "CONSENT",
      converter = OptionWords.ConsentGiven.class,
      description =
          "not_required, missing, or the scopes consented to; by default as the API and the client"
              + " say.")
  private Consent consent = new Consent.Derived();

  @Option(names = "--proof-of-possession", description = "The client proved possession of a key.")
  private boolean proofOfPossession;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Format.Word.class,
      description = "For people or for programs; text by default.")
  private Format format = Format.TEXT;

  private final Shell shell;

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Tenant tenant = tenantOptions.require(new Inputs(shell), shell);
    TokenRequest request = request(audience == null ? DefaultAudience.of(tenant) : audience);
    TokenExplanation explanation = Tollgate.engine(tenant).explain(request);
    if (format == Format.JSON) {
      try (JsonLines lines = new JsonLines(shell.out())) {
        new AnswerWriter(lines).write(new RequestId.None(), explanation);
      }
    } else {
      try (TextOutput text = new TextOutput(shell)) {
        new ExplanationText(text, tenant, request, explanation).print();
      }
    }
    return explanation.decision() instanceof Granted ? Main.DONE : Main.NEGATIVE;
  }

  private TokenRequest request(String api) {
    TokenRequest.Builder builder =
        flow == SubjectType.USER ? TokenRequest.forUser(client) : TokenRequest.forClient(client);
    builder
        .audience(api)
        .roles(roles)
        .permissions(ScopeSet.copyOf(permissions))
        .consent(consent)
        .proofOfPossession(proofOfPossession);
    if (organization != null) {
      builder.organization(organization);
    }
    if (scope != null) {
      builder.scope(scope);
    }
    return builder.build();
  }
}
