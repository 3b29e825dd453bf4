package io.tollgate.bench.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How often and how long each case is measured. A round measures every case once, in a fork of its
 * own, so that a machine that grows slower grows slower for all.
 *
 * @param rounds how many forks each case gets
 * @param iteration the length of an iteration; none where the benchmark's own choice holds
 * @param limit the time after which no case is begun any more
 */
record Pace(int rounds, Optional<Duration> iteration, Optional<Duration> limit) {
  /** What weighing, the report, and a case that was begun in time take. */
  private static final Duration AROUND = Duration.ofSeconds(45);

  /** What a fork costs besides its iterations; its heap is touched first. */
  private static final Duration FORK = Duration.ofMillis(2_500);

  private static final Duration SHORTEST = Duration.ofMillis(60);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int WARMUPS = 2;
  private static final int MEASURED = 3;

  /** Every case three times, as long as its author says. */
  static Pace full() {
    return new Pace(3, Optional.empty(), Optional.empty());
  }

  /**
   * Three times if that leaves time for long iterations, twice if they are not too short, or once
   * where there are too many cases; with iterations as long as the time allows.
   *
   * @param time for everything from now on, the report included
   * @param cases how many there are
   */
  static Pace within(Duration time, int cases) {
    Duration limit = time.minus(AROUND);
    Duration thrice = iteration(limit, 3 * cases);
    if (thrice.compareTo(LONG) >= 0) {
      return new Pace(3, Optional.of(thrice), Optional.of(limit));
    }
    Duration twice = iteration(limit, 2 * cases);
    if (twice.compareTo(SHORT) >= 0) {
      return new Pace(2, Optional.of(twice), Optional.of(limit));
    }
    Duration once = iteration(limit, cases);
    return new Pace(
        1, Optional.of(once.compareTo(SHORTEST) < 0 ? SHORTEST : once), Optional.of(limit));
  }

  private static Duration iteration(Duration limit, int forks) {
    Duration length = limit.dividedBy(Math.max(1, forks)).minus(FORK).dividedBy(WARMUPS + MEASURED);
    return length.compareTo(LONGEST) > 0 ? LONGEST : length;
  }

  void applyTo(ChainedOptionsBuilder options) {
    options.forks(1);
    iteration
        .map(length -> TimeValue.milliseconds(length.toMillis()))
        .ifPresent(
            length ->
                options
                    .warmupIterations(WARMUPS)
                    .warmupTime(length)
                    .measurementIterations(MEASURED)
                    .measurementTime(length));
  }

  boolean isOver(Duration elapsed) {
    return limit.isPresent() && elapsed.compareTo(limit.get()) > 0;
  }

  /** How long it will take from now on, if the rest goes as fast as what is done. */
  Duration remaining(Duration elapsed, int done, int all) {
    Duration rest = elapsed.multipliedBy(all - done).dividedBy(done);
    Duration most = limit.map(end -> end.minus(elapsed)).orElse(rest);
    return rest.compareTo(most) < 0 ? rest : most;
  }

  String inWords() {
    String forks = rounds + (rounds == 1 ? " fork" : " forks, one in each round");
    return iteration
        .map(
            length ->
                String.format(
                    Locale.ROOT,
                    "%s; %d iterations of %d ms to warm up, %d measured",
                    forks,
                    WARMUPS,
                    length.toMillis(),
                    MEASURED))
        .orElse(forks + "; iterations as each benchmark says");
  }
}
