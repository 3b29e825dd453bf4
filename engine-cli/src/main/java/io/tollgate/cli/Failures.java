package io.tollgate.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line on standard error and an exit status. */
final class Failures {
  private Failures() {}

  /** Reports a command that failed. */
  static int report(Shell shell, Throwable failure) {
    if (failure instanceof StandardOutput.Failure output) {
      if (output.isClosedPipe()) {
        return Main.DONE;
      }
      return say(shell, "cannot write the output: " + output.getMessage());
    }
    if (failure instanceof CommandFailure) {
      return say(shell, String.valueOf(failure.getMessage()));
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return say(shell, "internal error: " + failure + (trace.length == 0 ? "" : " at " + trace[0]));
  }

  /** Reports arguments that cannot be understood, and where to read about them. */
  static int reportUsage(Shell shell, ParameterException failure) {
    CommandLine line = failure.getCommandLine();
    String command = line.getCommandSpec().qualifiedName();
    List<String> unmatched = line.getUnmatchedArguments();
    // What is missing was perhaps misspelt: that comes first.
    String message =
        unmatched.isEmpty()
            ? lowerFirst(String.valueOf(failure.getMessage()))
            : describe(unmatched.get(0), line);
    shell
        .err()
        .println(Printable.line(command + ": " + message + "; see `" + command + " --help`"));
    return Main.FAILED;
  }

  private static String describe(String argument, CommandLine line) {
    if (argument.startsWith("-")) {
      String name = argument.split("=", 2)[0];
      List<String> options = List.copyOf(line.getCommandSpec().optionsMap().keySet());
      return "unknown option " + Printable.quote(argument) + Nearest.didYouMean(name, options);
    }
    if (line.getSubcommands().isEmpty()) {
      return "unexpected argument " + Printable.quote(argument);
    }
    List<String> commands = List.copyOf(line.getSubcommands().keySet());
    return "unknown command " + Printable.quote(argument) + Nearest.didYouMean(argument, commands);
  }

  private static int say(Shell shell, String message) {
    shell.err().println(Printable.line("tollgate: " + message));
    return Main.FAILED;
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
