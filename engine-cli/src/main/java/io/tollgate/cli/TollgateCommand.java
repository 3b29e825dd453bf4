package io.tollgate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole: one sub-command for each question. */
@Command(
    name = "tollgate",
    description = "Who may pass, and how often.",
    mixinStandardHelpOptions = true,
    versionProvider = TollgateCommand.Version.class,
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the answer is negative: an invalid configuration, a refused request",
      "2:wrong usage, or something that cannot be read; one line says what"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate validate docs/examples/acme/tenant.json",
      "  tollgate decide docs/examples/acme/tenant.json \\",
      "    --requests docs/examples/acme/requests.ndjson",
      "  tollgate explain docs/examples/acme/tenant.json --flow client \\",
      "    --client mN7bVc4xZa2SdF6gHj9kLqW3eRtY5uIo --scope \"read:my_org:members\"",
      "",
      "`tollgate COMMAND --help` tells all about a command."
    })
final class TollgateCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a sub-command, says that one is needed. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }

  /** The version written into the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = TollgateCommand.class.getPackage().getImplementationVersion();
      return new String[] {"tollgate " + (version == null ? "(not packed)" : version)};
    }
  }
}
