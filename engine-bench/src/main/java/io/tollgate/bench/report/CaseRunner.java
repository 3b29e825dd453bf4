package io.tollgate.bench.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the cases in rounds, and says after each one how far it is. */
final class CaseRunner {
  private final List<BenchmarkCase> cases;
  private final Pace pace;
  private final OutputFormat log;
  private final PrintStream progress;
  private final Map<String, RunResult> results = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private int done;
  private int failed;
  private int left;

  CaseRunner(List<BenchmarkCase> cases, Pace pace, OutputFormat log, PrintStream progress) {
    this.cases = List.copyOf(cases);
    this.pace = pace;
    this.log = log;
    this.progress = progress;
  }

  /**
   * Measures all.
   *
   * @param afterRound takes what JMH writes of all rounds so far, and how many measurements are
   *     missing: a long run that breaks is not lost
   * @return whether every case was measured in every round
   */
  boolean run(ObjIntConsumer<String> afterRound) {
    for (int round = 1; round <= pace.rounds(); round++) {
      for (BenchmarkCase one : cases) {
        if (pace.isOver(elapsed())) {
          left++;
        } else {
          measure(one, round);
        }
      }
      if (!results.isEmpty() || cases.isEmpty()) {
        afterRound.accept(json(), left + failed);
      }
    }
    if (left > 0) {
      progress.println("bench: out of time, " + left + " measurements were left out");
    }
    return left == 0 && failed == 0;
  }

  private void measure(BenchmarkCase one, int round) {
    progress.printf(
        Locale.ROOT,
        "round %d of %d, %d of %d, %s: %s ... ",
        round,
        pace.rounds(),
        done + 1,
        pace.rounds() * cases.size(),
        remaining(),
        one);
    progress.flush();
    try {
      List<RunResult> measured = List.copyOf(new Runner(options(one), log).run());
      measured.forEach(this::keep);
      progress.println(score(measured));
    } catch (RunnerException e) {
      failed++;
      progress.println("failed: " + e.getMessage());
    }
    done++;
  }

  private Options options(BenchmarkCase one) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(one.include())
            .addProfiler(GCProfiler.class)
            .addProfiler(VerdictMixProfiler.class)
            .shouldFailOnError(true);
    one.params().forEach(options::param);
    one.threads().ifPresent(options::threads);
    pace.applyTo(options);
    return options.build();
  }

  /** Joins the forks of all rounds. */
  private void keep(RunResult result) {
    results.merge(
        key(result.getParams()),
        result,
        (before, now) ->
            new RunResult(
                before.getParams(),
                Stream.of(before, now)
                    .flatMap(run -> run.getBenchmarkResults().stream())
                    .toList()));
  }

  private static String key(BenchmarkParams params) {
    StringBuilder key =
        new StringBuilder(params.getBenchmark() + params.getMode() + params.getThreads());
    params
        .getParamsKeys()
        .forEach(name -> key.append(name).append('=').append(params.getParam(name)));
    return key.toString();
  }

  private String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ResultFormatFactory.getInstance(ResultFormatType.JSON, out)
        .writeOut(new ArrayList<>(results.values()));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String score(List<RunResult> measured) {
    return measured.stream()
        .map(RunResult::getPrimaryResult)
        .map(result -> Numbers.of(result.getScore()) + " " + result.getScoreUnit())
        .findFirst()
        .orElse("nothing measured");
  }

  private String remaining() {
    if (done == 0) {
      return "time unknown";
    }
    long seconds = pace.remaining(elapsed(), done, pace.rounds() * cases.size()).toSeconds();
    return String.format(Locale.ROOT, "%d:%02d min left", seconds / 60, seconds % 60);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
