package io.tollgate.bench.report;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code ./bench} was asked for.
 *
 * @param minutes how long it may take, with only what the bars name; empty for everything
 * @param only which benchmarks, by a part of {@code Class.method}
 * @param threads how many threads, instead of each benchmark's own choice
 * @param scaling what shows how the limiters scale, on 1, 2, 4 and more threads
 * @param reportOnly measure nothing
 * @param file the results to look at, instead of those that are kept
 */
record BenchOptions(
    OptionalInt minutes,
    Optional<Pattern> only,
    OptionalInt threads,
    boolean scaling,
    boolean reportOnly,
    Optional<Path> file) {

  private static final int QUICK_MINUTES = 5;

  static BenchOptions parse(List<String> arguments) {
    BenchOptions options =
        new BenchOptions(
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            false,
            Optional.empty());
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      options = options.with(left.removeFirst(), left);
    }
    return options;
  }

  /** Tells whether the run is a look at a part, and not to be published. */
  boolean isPart() {
    return only.isPresent() || threads.isPresent() || scaling || file.isPresent();
  }

  private BenchOptions with(String argument, Deque<String> left) {
    return switch (argument) {
      case "--quick" -> within(OptionalInt.of(QUICK_MINUTES));
      case "--full" -> within(OptionalInt.empty());
      case "--minutes" -> within(OptionalInt.of(minutes(value(argument, left))));
      case "--scaling" -> new BenchOptions(minutes, only, threads, true, reportOnly, file);
      case "--only" ->
          new BenchOptions(
              minutes,
              Optional.of(pattern(value(argument, left))),
              threads,
              scaling,
              reportOnly,
              file);
      case "--threads" ->
          new BenchOptions(
              minutes,
              only,
              OptionalInt.of(count(argument, value(argument, left))),
              scaling,
              reportOnly,
              file);
      case "--report-only" ->
          new BenchOptions(
              minutes,
              only,
              threads,
              scaling,
              true,
              Optional.ofNullable(left.pollFirst()).map(Path::of));
      default -> throw new ReportException("unknown option, see --help: " + argument);
    };
  }

  private BenchOptions within(OptionalInt time) {
    return new BenchOptions(time, only, threads, scaling, reportOnly, file);
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new ReportException(option + " needs a value");
    }
    return left.removeFirst();
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new ReportException("--only must be a regular expression: " + e.getDescription(), e);
    }
  }

  private static int minutes(String text) {
    int minutes = count("--minutes", text);
    if (minutes < QUICK_MINUTES) {
      throw new ReportException("--minutes must be at least " + QUICK_MINUTES + ": " + text);
    }
    return minutes;
  }

  private static int count(String option, String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new ReportException(option + " must be a number from 1 to 9999: " + text);
    }
    return Integer.parseInt(text);
  }
}
