package io.tollgate.cli;

import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a limiter many times, in virtual time. */
@Command(
    name = "limits",
    description = "Asks the rate limiter alone: one JSON object a line in, one a line out.",
    mixinStandardHelpOptions = true,
    versionProvider = TollgateCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every line was answered, whatever the answers are",
      "2:wrong usage, or something cannot be read"
    },
    footerHeading = "%nA call:%n",
    footer = {
      "  id            string or number, echoed in the answer",
      "  at_ns         when it comes, in nanoseconds; required, and never less than",
      "                that of the last call. All is full at 0",
      "  organization  whose call it is; required",
      "  class         \"read\" or \"write\"; read by default",
      "  cost          how much it takes of the budget; 1 by default",
      "  null is the same as not given. Blank lines are skipped, the others answered.",
      "",
      "The answers, in the same order:",
      "  {\"id\":\"q1\",\"admitted\":true,\"denied_by\":[],\"retry_after_ns\":0,",
      "   \"tenant\":{\"remaining\":7,\"reset_after_ns\":125000000},",
      "   \"organization\":{\"remaining\":3,\"reset_after_ns\":250000000}}",
      "  denied_by names every level that says no; retry_after_ns is the first moment",
      "  at which this very call could pass, null if it never can.",
      "  {\"id\":\"q2\",\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\",\"detail\":\"...\"}",
      "",
      "Any window of time w may admit burst + w x rate.",
      "",
      "Examples:",
      "  echo '{\"at_ns\":0,\"organization\":\"org_a\",\"cost\":4}' |",
      "    tollgate limits --tier free --calls -",
      "  tollgate limits --tenant-rate 10 --organization-rate 1/3 \\",
      "    --calls docs/examples/limits/calls.ndjson"
    })
final class LimitsCommand implements Callable<Integer> {
  @Option(
      names = "--tier",
      paramLabel = "TIER",
      converter = TenantOptions.TierWord.class,
      description =
          "The limits of a service tier: free, public-self-service, public-enterprise,"
              + " private-basic or private-performance.")
  private @Nullable Tier tier;

  @Option(
      names = "--tenant-rate",
      paramLabel = "RATE",
      converter = RateWord.class,
      description = "Calls a second of the tenant, reads and writes each: 3, 0.5 or 1/3.")
  private @Nullable Rate tenantRate;

  @Option(
      names = "--organization-rate",
      paramLabel = "RATE",
      converter = RateWord.class,
      description = "Calls a second of each organization, reads and writes each.")
  private @Nullable Rate organizationRate;

  @Option(
      names = "--tenant-burst",
      paramLabel = "N",
      description = "How many calls the tenant can have at once; a second's worth by default.")
  private @Nullable Long tenantBurst;

  @Option(
      names = "--organization-burst",
      paramLabel = "N",
      description = "How many calls an organization can have at once; likewise.")
  private @Nullable Long organizationBurst;

  @Option(
      names = "--calls",
      required = true,
      paramLabel = "FILE",
      description = "The calls, one JSON object a line; - is standard input.")
  private String calls = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Shell shell;

  LimitsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    VirtualClock clock = new VirtualClock();
    RateLimiter limiter = Tollgate.rateLimiter().limits(limits()).clock(clock).build();
    try (JsonLines lines = new JsonLines(shell.out())) {
      LimitAnswers answers = new LimitAnswers(lines);
      new Conversation<>(
              new RequestParser<>(LimitCallFields::new),
              lines,
              (id, call) -> {
                String problem = clock.advance(call.atNanos());
                if (problem != null) {
                  lines.writeInvalid(id, problem);
                  return;
                }
                answers.write(
                    id, limiter.decide(call.organization(), call.callClass(), call.cost()));
              })
          .answer(new Inputs(shell), calls);
    }
    return Main.DONE;
  }

  private RateLimits limits() {
    if (tier != null) {
      if (tenantRate != null
          || organizationRate != null
          || tenantBurst != null
          || organizationBurst != null) {
        throw usage("`--tier` excludes rates and bursts");
      }
      return tier.rateLimits();
    }
    if (tenantRate == null || organizationRate == null) {
      throw usage("needs --tier, or --tenant-rate and --organization-rate");
    }
    return RateLimits.of(
        level("--tenant-", tenantRate, tenantBurst),
        level("--organization-", organizationRate, organizationBurst));
  }

  private LevelLimits level(String options, Rate rate, @Nullable Long burst) {
    try {
      RateLimit limit = burst == null ? RateLimit.of(rate) : new RateLimit(rate, burst);
      return new LevelLimits(limit, limit);
    } catch (IllegalArgumentException e) {
      throw usage(options + (burst == null ? "rate" : "burst") + ": " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
