package io.tollgate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line of the engine: one sub-command for each question it answers. */
@Command(
    name = "tollgate",
    description = "Who may pass, and how often.",
    mixinStandardHelpOptions = true,
    versionProvider = Tollgate.Version.class)
final class Tollgate implements Runnable {
  private final CommandLine line = new CommandLine(this);

  private Tollgate() {}

  public static void main(String[] arguments) {
    System.exit(new Tollgate().line.execute(arguments));
  }

  /** Without a sub-command, says which there are. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(line, "a command is needed");
  }

  /** The version written into the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Tollgate.class.getPackage().getImplementationVersion();
      return new String[] {"tollgate " + (version == null ? "(not packed)" : version)};
    }
  }
}
