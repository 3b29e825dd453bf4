package io.tollgate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Starts the command line, and turns whatever happens into an exit status. */
final class Main {

  /** Done. */
  static final int DONE = 0;

  /** The answer is negative: an invalid configuration, or a refused request. */
  static final int NEGATIVE = 1;

  /** Wrong usage, or something that cannot be read or written. */
  static final int FAILED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Shell.ofProcess(), arguments));
  }

  /** Runs one command; never throws. */
  static int run(Shell shell, String... arguments) {
    try {
      // Help goes through memory: the parser would print a trace if the output failed.
      StringWriter help = new StringWriter();
      int status = commandLine(shell).setOut(new PrintWriter(help)).execute(arguments);
      PrintWriter out = shell.textWriter();
      out.print(help);
      out.flush();
      return status;
    } catch (RuntimeException | Error e) {
      return Failures.report(shell, e);
    }
  }

  static CommandLine commandLine(Shell shell) {
    return new CommandLine(new TollgateCommand())
        .addSubcommand(new ValidateCommand(shell))
        .addSubcommand(new DecideCommand(shell))
        .addSubcommand(new ExplainCommand(shell))
        .addSubcommand(new AdmitCommand(shell))
        .addSubcommand(new LimitsCommand(shell))
        .addSubcommand(new CommandLine.HelpCommand())
        .setErr(shell.err())
        // A value such as @admins is a value, not a file of arguments.
        .setExpandAtFiles(false)
        .setColorScheme(Help.defaultColorScheme(shell.styled() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(TextOutput.WIDTH)
        .setParameterExceptionHandler((e, rejected) -> Failures.reportUsage(shell, e))
        .setExecutionExceptionHandler((e, command, parsed) -> Failures.report(shell, e));
  }
}
