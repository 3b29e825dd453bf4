package io.tollgate.cli;

import io.tollgate.core.TenantReader;
import io.tollgate.limit.Tier;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which tenant a command is about: the arguments that every command has. */
final class TenantOptions {
  @Parameters(
      paramLabel = "TENANT",
      description = {
        "The tenant's configuration: Tollgate's own JSON, or a Deploy CLI export, as a file or a"
            + " directory. It is told apart by content. - is standard input."
      })
  private String tenant = "";

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      converter = DomainWord.class,
      description = "The tenant's canonical domain, which an export does not say.")
  private @Nullable String domain;

  @Option(
      names = "--custom-domain",
      paramLabel = "DOMAIN",
      converter = DomainWord.class,
      description = "A custom domain; may be repeated.")
  private List<String> customDomains = List.of();

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      converter = TierWord.class,
      description =
          "The service tier: free, public-self-service, public-enterprise, private-basic or"
              + " private-performance.")
  private @Nullable Tier tier;

  boolean isStandardInput() {
    return Inputs.isStandardInput(tenant);
  }

  /** Reads the tenant; fails if there is nothing that could be read. */
  TenantReading read(Inputs inputs) {
    TenantReading reading =
        isStandardInput()
            ? reader().read(tenant, inputs.standardInput())
            : reader().read(Inputs.path(tenant));
    for (Diagnostic diagnostic : reading.diagnostics()) {
      if (diagnostic.code() == DiagnosticCode.UNREADABLE) {
        throw new CommandFailure(place(diagnostic) + ": " + diagnostic.message());
      }
    }
    return reading;
  }

  /** Reads the tenant; if it has errors, prints these to standard error and fails. */
  Tenant require(Inputs inputs, Shell shell) {
    TenantReading reading = read(inputs);
    if (!reading.isValid()) {
      reading.diagnostics().stream()
          .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
          .forEach(error -> shell.err().println(Printable.line(error.toString())));
      throw new CommandFailure(
          tenant + " cannot be used: " + DiagnosticCount.of(reading.diagnostics()));
    }
    return reading.orElseThrow();
  }

  private String place(Diagnostic diagnostic) {
    String document = diagnostic.location().document();
    return document.isEmpty() ? tenant : document;
  }

  private TenantReader reader() {
    TenantReader reader = TenantReader.create();
    if (domain != null) {
      reader = reader.domain(domain);
    }
    if (!customDomains.isEmpty()) {
      reader = reader.customDomains(customDomains);
    }
    return tier == null ? reader : reader.rateLimits(tier.rateLimits());
  }

  /** Reads a domain. */
  static final class DomainWord implements ITypeConverter<String> {
    @Override
    public String convert(String domain) {
      try {
        TenantReader.create().domain(domain); // which refuses what is none
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
      return domain;
    }
  }

  /** Reads a tier, with hyphens or underscores. */
  static final class TierWord implements ITypeConverter<Tier> {
    private static final Choice<Tier> CHOICE = Choice.of(Tier.values(), Tier::wireName);

    @Override
    public Tier convert(String word) {
      return CHOICE.convert(word.replace('-', '_'));
    }
  }
}
