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
 * @param quick short iterations, and only what the bars name
 * @param only which benchmarks, by a part of {@code Class.method}
 * @param threads how many threads, instead of each benchmark's own choice
 * @param scaling what shows how the limiters scale, on 1, 2, 4 and more threads
 * @param reportOnly measure nothing
 * @param file the results to look at, instead of those that are kept
 */
record BenchOptions(
    boolean quick,
    Optional<Pattern> only,
    OptionalInt threads,
    boolean scaling,
    boolean reportOnly,
    Optional<Path> file) {

  static BenchOptions parse(List<String> arguments) {
    BenchOptions options =
        new BenchOptions(
            false, Optional.empty(), OptionalInt.empty(), false, false, Optional.empty());
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
      case "--quick" -> new BenchOptions(true, only, threads, scaling, reportOnly, file);
      case "--full" -> new BenchOptions(false, only, threads, scaling, reportOnly, file);
      case "--scaling" -> new BenchOptions(quick, only, threads, true, reportOnly, file);
      case "--only" ->
          new BenchOptions(
              quick,
              Optional.of(pattern(value(argument, left))),
              threads,
              scaling,
              reportOnly,
              file);
      case "--threads" ->
          new BenchOptions(
              quick, only, OptionalInt.of(count(value(argument, left))), scaling, reportOnly, file);
      case "--report-only" ->
          new BenchOptions(
              quick,
              only,
              threads,
              scaling,
              true,
              Optional.ofNullable(left.pollFirst()).map(Path::of));
      default -> throw new ReportException("unknown option, see --help: " + argument);
    };
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

  private static int count(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new ReportException("--threads must be a number from 1 to 9999: " + text);
    }
    return Integer.parseInt(text);
  }
}
