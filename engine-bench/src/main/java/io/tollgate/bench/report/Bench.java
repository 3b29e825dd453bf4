package io.tollgate.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures, keeps the results, and writes the page about performance. The script {@code bench}
 * calls it, and says what it knows of the repository.
 */
public final class Bench {
  private final Path root;
  private final Checkout checkout;
  private final String command;
  private final BenchOptions options;
  private final Instant begun;
  private final Bars bars = Bars.ofProject();

  private Bench(Path root, Checkout checkout, Instant begun, List<String> arguments) {
    this.root = root;
    this.checkout = checkout;
    this.begun = begun;
    this.command =
        Stream.concat(Stream.of("./bench"), arguments.stream().map(Bench::quoted))
            .collect(Collectors.joining(" "));
    this.options = BenchOptions.parse(arguments);
  }

  /**
   * Runs.
   *
   * @param args the project's folder, its commit, {@code true} if there are changes since, when the
   *     script began in seconds since 1970; then what the script was given
   */
  public static void main(String[] args) {
    List<String> all = List.of(args);
    try {
      Checkout checkout = new Checkout(all.get(1), Boolean.parseBoolean(all.get(2)));
      Instant begun = Instant.ofEpochSecond(Long.parseLong(all.get(3)));
      Bench bench = new Bench(Path.of(all.get(0)), checkout, begun, all.subList(4, all.size()));
      System.exit(bench.run() ? 0 : 1);
    } catch (ReportException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(2);
    }
  }

  private boolean run() {
    boolean complete = options.reportOnly() || measure();
    report();
    return complete;
  }

  private boolean measure() {
    Path log = part().resolve("jmh.log");
    try {
      Files.createDirectories(part());
      try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
        return measure(OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL));
      } finally {
        say("all that JMH said: " + root.relativize(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean measure(OutputFormat log) {
    int cores = Runtime.getRuntime().availableProcessors();
    List<BenchmarkCase> cases = CasePlan.of(options, bars, cores, log);
    if (cases.isEmpty() && !MemoryProbe.isWanted(options)) {
      throw new ReportException("no benchmark matches: " + command);
    }
    Pace pace = pace(cases.size());
    Machine machine = MachineProbe.look(Instant.now(), checkout, command, pace.inWords());
    say(cases.size() + " cases, " + pace.inWords());
    CaseRunner runner = new CaseRunner(cases, pace, log, System.out); // from here on, time counts
    Optional<String> memory = MemoryProbe.weigh(options);
    Path file = results().resolve(ResultsWriter.name(machine));
    return runner.run(
        (jmh, missing) -> write(file, ResultsWriter.write(machine.lacking(missing), jmh, memory)));
  }

  private Pace pace(int cases) {
    if (options.minutes().isEmpty()) {
      return Pace.full();
    }
    Duration wanted = Duration.ofMinutes(options.minutes().getAsInt());
    return Pace.within(wanted.minus(Duration.between(begun, Instant.now())), cases);
  }

  /** Results of a part stay beside the build: the page is about whole runs. */
  private void report() {
    Path docs = options.isPart() ? part() : root.resolve("docs");
    List<Results> runs =
        options
            .file()
            .map(file -> List.of(ResultsFolder.read(file)))
            .orElseGet(() -> new ResultsFolder(results()).newest());
    String trials = new PageFiles(root.resolve("docs")).trials();
    new PageFiles(docs).write(Page.of(bars, runs, trials));
    runs.forEach(run -> say("reported: " + run.file()));
    say("written: " + root.relativize(docs.resolve("performance.md")));
  }

  private Path results() {
    return options.isPart() ? part() : root.resolve("engine-bench/results");
  }

  private Path part() {
    return root.resolve("engine-bench/target/bench");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a shell needs it: the page names commands to be copied. */
  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./:-]+") ? argument : "'" + argument + "'";
  }

  private static void say(String words) {
    System.out.println("bench: " + words);
  }
}
