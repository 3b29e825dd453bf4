package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;

/**
 * What a run measures: all that the processor of JMH found, every choice of parameters by itself.
 */
final class CasePlan {
  private final BenchOptions options;
  private final Bars bars;
  private final int cores;

  private CasePlan(BenchOptions options, Bars bars, int cores) {
    this.options = options;
    this.bars = bars;
    this.cores = cores;
  }

  static List<BenchmarkCase> of(BenchOptions options, Bars bars, int cores, OutputFormat log) {
    CasePlan plan = new CasePlan(options, bars, cores);
    return BenchmarkList.defaultList().find(log, List.of(), List.of()).stream()
        .flatMap(plan::cases)
        .filter(plan::isWanted)
        .distinct()
        .toList();
  }

  private Stream<BenchmarkCase> cases(BenchmarkListEntry entry) {
    return choices(entry).stream()
        .map(params -> new BenchmarkCase(entry.getUsername(), params, options.threads()))
        .flatMap(
            plain ->
                options.threads().isPresent()
                    ? Stream.of(plain)
                    : Stream.concat(Stream.of(plain), onOtherThreads(plain, ownThreads(entry))));
  }

  private boolean isWanted(BenchmarkCase one) {
    if (options.scaling() && !bars.isScaling(one)) {
      return false;
    }
    Optional<Pattern> only = options.only();
    if (only.isPresent()) {
      return only.get().matcher(one.name()).find();
    }
    return options.scaling()
        || options.minutes().isEmpty()
        || bars.wantedQuickly().anyMatch(wanted -> wanted.matches(one.name(), one.params()));
  }

  /** The case once more for each other number of threads that is asked for. */
  private Stream<BenchmarkCase> onOtherThreads(BenchmarkCase plain, int ownThreads) {
    IntStream ofBars =
        bars.wantedQuickly()
            .filter(wanted -> wanted.matches(plain.name(), plain.params()))
            .flatMapToInt(wanted -> wanted.threads().stream());
    boolean scales = bars.isScaling(plain) && (options.scaling() || options.minutes().isEmpty());
    return IntStream.concat(ofBars, scales ? doublings() : IntStream.empty())
        .filter(threads -> threads != ownThreads)
        .distinct()
        .mapToObj(
            threads ->
                new BenchmarkCase(plain.benchmark(), plain.params(), OptionalInt.of(threads)));
  }

  /** From one thread on twice as many each time, up to the cores that there are. */
  private IntStream doublings() {
    return IntStream.concat(
        IntStream.iterate(1, threads -> threads < cores, threads -> 2 * threads),
        IntStream.of(cores));
  }

  private static int ownThreads(BenchmarkListEntry entry) {
    return entry.getThreads().hasValue() ? entry.getThreads().get() : 1;
  }

  private static List<SortedMap<String, String>> choices(BenchmarkListEntry entry) {
    List<SortedMap<String, String>> choices = List.of(Collections.emptySortedMap());
    if (entry.getParams().hasValue()) {
      for (Map.Entry<String, String[]> param : new TreeMap<>(entry.getParams().get()).entrySet()) {
        choices = times(choices, param.getKey(), param.getValue());
      }
    }
    return choices;
  }

  private static List<SortedMap<String, String>> times(
      List<SortedMap<String, String>> choices, String param, String[] values) {
    List<SortedMap<String, String>> all = new ArrayList<>();
    for (SortedMap<String, String> choice : choices) {
      for (String value : values) {
        SortedMap<String, String> longer = new TreeMap<>(choice);
        longer.put(param, value);
        all.add(Collections.unmodifiableSortedMap(longer));
      }
    }
    return all;
  }
}
