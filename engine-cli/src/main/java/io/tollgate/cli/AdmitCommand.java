package io.tollgate.cli;

import io.tollgate.PolicyEngine;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.EngineBuilder;
import io.tollgate.core.Tollgate;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges many API calls, in virtual time. */
@Command(
    name = "admit",
    description = "Judges API calls: one JSON object a line in, one a line out.",
    mixinStandardHelpOptions = true,
    versionProvider = TollgateCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every line was answered, whatever the answers are",
      "2:wrong usage, the configuration has errors, or something cannot be read"
    },
    footerHeading = "%nA call:%n",
    footer = {
      "  id           string or number, echoed in the answer",
      "  at_ns        virtual monotonic time, in nanoseconds; that of the last call by",
      "               default, and never less. All buckets are full at 0",
      "  now_epoch_s  time of day, in seconds since 1970; the machine's by default",
      "  method, host, path   as they came; required. The path without a query",
      "  scheme       \"Bearer\" or \"DPoP\"; Bearer by default",
      "  dpop_proof   \"absent\", \"valid\" or \"invalid\"; absent by default",
      "  token        the verified claims: iss, aud, exp, nbf, org_id, azp, client_id,",
      "               scope, cnf, acr, amr, auth_time, sub, gty; others are passed over",
      "  token_rejected   true if one came that did not verify; false by default",
      "  facts        strategy, connection_users (a number, or \"checked_by_deletion\"),",
      "               access_level (\"none\", \"readonly\", \"limited\", \"full\" or \"unset\"),",
      "               changed_members, roles",
      "  null is the same as not given. Blank lines are skipped, the others answered.",
      "",
      "The answers, in the same order:",
      "  {\"id\":\"c1\",\"outcome\":\"admitted\",\"status\":200,\"reason\":\"ADMITTED\",",
      "   \"operation\":\"GetOrganizationDetails\",\"failing\":[],\"reasons\":[],",
      "   \"obligations\":[],\"limits\":[{\"level\":\"tenant\",\"class\":\"read\",\"limit\":40,",
      "   \"remaining\":39,\"retry_after_ns\":0},...],\"headers\":{...}}",
      "  outcome is admitted, refused or throttled; what is not admitted has a problem",
      "  as the caller would get it. A call whose token fails has no limits: nobody is",
      "  charged.",
      "",
      "Examples:",
      "  tollgate admit docs/examples/acme/tenant.json \\",
      "    --calls docs/examples/acme/calls.ndjson"
    })
final class AdmitCommand implements Callable<Integer> {
  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--calls",
      required = true,
      paramLabel = "FILE",
      description = "The calls, one JSON object a line; - is standard input.")
  private String calls = "";

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "The operations of the API; those of the My Organization API by default.")
  private @Nullable String catalogue;

  @Option(
      names = "--step-up",
      description = "Take those operations for sensitive that are recommended; none is by default.")
  private boolean stepUp;

  @Option(
      names = "--recheck-scopes",
      description = "Judge a token's scopes by what it would get now, too.")
  private boolean recheckScopes;

  @Option(
      names = "--clock-skew",
      paramLabel = "SECONDS",
      description = "How far clocks may be apart; 0 by default, 600 at most.")
  private long clockSkew;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Shell shell;

  AdmitCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (tenant.isStandardInput() && Inputs.isStandardInput(calls)) {
      throw new CommandFailure("TENANT and --calls cannot both be standard input");
    }
    Inputs inputs = new Inputs(shell);
    CallTime time = new CallTime();
    Tenant asked = tenant.require(inputs, shell);
    OperationCatalogue operations =
        catalogue == null ? CatalogueReader.myOrganization() : read(catalogue, inputs);
    PolicyEngine engine = engine(asked, operations, time);
    try (JsonLines lines = new JsonLines(shell.out())) {
      AdmissionResponse responses =
          AdmissionResponse.forCallers().acceptsDpop(DpopOffer.isMade(asked, operations));
      conversation(engine, time, lines, new AdmissionAnswers(lines, responses))
          .answer(inputs, calls);
    }
    return Main.DONE;
  }

  private static Conversation<AdmitCall> conversation(
      PolicyEngine engine, CallTime time, JsonLines lines, AdmissionAnswers answers) {
    return new Conversation<>(
        new RequestParser<>(AdmitCallFields::new),
        lines,
        (id, asked) -> {
          String problem = time.advance(asked);
          if (problem != null) {
            lines.writeInvalid(id, problem);
            return;
          }
          answers.write(id, asked.call(), engine.admit(asked.call()), time.instant());
        });
  }

  private PolicyEngine engine(Tenant limited, OperationCatalogue operations, CallTime time) {
    RateLimits limits = limited.rateLimits().orElse(Tier.FREE.rateLimits());
    EngineBuilder builder =
        withSkew(Tollgate.policyEngine())
            .tenant(limited)
            .catalogue(operations)
            .limiter(Tollgate.rateLimiter().limits(limits).clock(time.monotonic()).build())
            .wallClock(time)
            .stepUp(stepUp ? recommended(operations) : StepUpPolicy.NONE);
    if (recheckScopes) {
      builder.recheckingScopes();
    }
    return builder.build();
  }

  private EngineBuilder withSkew(EngineBuilder builder) {
    try {
      return builder.clockSkew(Duration.ofSeconds(clockSkew));
    } catch (IllegalArgumentException e) {
      throw usage("--clock-skew: " + e.getMessage());
    }
  }

  private StepUpPolicy recommended(OperationCatalogue operations) {
    StepUpPolicy policy = RecommendedStepUp.of(operations);
    if (policy.rules().isEmpty()) {
      throw usage("--step-up: the catalogue has no recommended operation");
    }
    return policy;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private OperationCatalogue read(String file, Inputs inputs) {
    CatalogueReading reading =
        Inputs.isStandardInput(file)
            ? CatalogueReader.create().read(file, inputs.standardInput())
            : CatalogueReader.create().read(Inputs.path(file));
    if (!reading.isValid()) {
      for (Diagnostic diagnostic : reading.diagnostics()) {
        shell.err().println(Printable.line(diagnostic.toString()));
      }
      throw new CommandFailure(
          file + " cannot be used: " + DiagnosticCount.of(reading.diagnostics()));
    }
    return reading.orElseThrow();
  }
}
