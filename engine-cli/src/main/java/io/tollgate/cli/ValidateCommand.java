package io.tollgate.cli;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a tenant's configuration and tells everything that was found. */
@Command(
    name = "validate",
    description = "Reads a tenant's configuration and tells everything that was found.",
    mixinStandardHelpOptions = true,
    versionProvider = TollgateCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the configuration is valid; it may have warnings",
      "1:the configuration has errors",
      "2:wrong usage, or the configuration cannot be read"
    },
    footerHeading = "%nOutput:%n",
    footer = {
      "  One line a finding, then a count:",
      "    FILE:LINE:COLUMN SEVERITY CODE POINTER message (did you mean \"x\"?)",
      "  As JSON, one line:",
      "    {\"valid\":true,\"diagnostics\":[{\"severity\":\"error|warning|info\",",
      "     \"code\":\"...\",\"pointer\":\"/clients/0\",\"line\":1,\"column\":1,",
      "     \"message\":\"...\",\"suggestion\":\"...\",\"file\":\"...\"}]}",
      "",
      "Examples:",
      "  tollgate validate docs/examples/acme/tenant.json",
      "  tollgate validate docs/examples/acme/deploy-cli/tenant.yaml \\",
      "    --domain acme.us.auth0.com --tier public-enterprise --format json"
    })
final class ValidateCommand implements Callable<Integer> {
  @Mixin private final TenantOptions tenant = new TenantOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = Format.Word.class,
      description = "For people or for programs; text by default.")
  private Format format = Format.TEXT;

  private final Shell shell;

  ValidateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TenantReading reading = tenant.read(new Inputs(shell));
    if (format == Format.JSON) {
      new DiagnosticsWriter(shell.out()).write(reading);
    } else {
      try (TextOutput text = new TextOutput(shell)) {
        reading.diagnostics().forEach(diagnostic -> print(text, diagnostic));
        text.line(DiagnosticCount.of(reading.diagnostics()));
      }
    }
    return reading.isValid() ? Main.DONE : Main.NEGATIVE;
  }

  /** Prints the line that the diagnostic has for itself, with its severity in colour. */
  private static void print(TextOutput text, Diagnostic diagnostic) {
    String line = diagnostic.toString();
    Location place = diagnostic.location();
    String before =
        place.document().isEmpty()
            ? ""
            : place.document() + ":" + place.line() + ":" + place.column() + " ";
    int end = before.length() + diagnostic.severity().wireName().length();
    text.print(before)
        .print(style(diagnostic.severity()), line.substring(before.length(), end))
        .print(line.substring(end))
        .endLine();
  }

  private static Style style(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.BAD;
      case WARNING -> Style.DOUBTFUL;
      case INFO -> Style.QUIET;
    };
  }
}
