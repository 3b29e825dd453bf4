package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;

/**
 * What a run measures: all that the processor of JMH found, every choice of parameters by itself.
 */
final class CasePlan {
  private CasePlan() {}

  static List<BenchmarkCase> of(BenchOptions options, Bars bars, OutputFormat log) {
    Set<BenchmarkCase> cases = new LinkedHashSet<>();
    for (BenchmarkListEntry entry : BenchmarkList.defaultList().find(log, List.of(), List.of())) {
      for (SortedMap<String, String> params : choices(entry)) {
        BenchmarkCase plain = new BenchmarkCase(entry.getUsername(), params, options.threads());
        cases.addAll(
            options.threads().isPresent()
                ? List.of(plain)
                : withBars(plain, ownThreads(entry), bars));
      }
    }
    return cases.stream().filter(one -> isWanted(one, options, bars)).toList();
  }

  private static boolean isWanted(BenchmarkCase one, BenchOptions options, Bars bars) {
    Optional<Pattern> only = options.only();
    if (only.isPresent()) {
      return only.get().matcher(one.name()).find();
    }
    return options.minutes().isEmpty()
        || bars.wantedQuickly().anyMatch(wanted -> wanted.matches(one.name(), one.params()));
  }

  /** The case, and once more for each other number of threads that a bar speaks of. */
  private static List<BenchmarkCase> withBars(BenchmarkCase plain, int ownThreads, Bars bars) {
    List<BenchmarkCase> cases = new ArrayList<>(List.of(plain));
    bars.wantedQuickly()
        .filter(wanted -> wanted.matches(plain.name(), plain.params()))
        .flatMapToInt(wanted -> wanted.threads().stream())
        .filter(threads -> threads != ownThreads)
        .distinct()
        .forEach(
            threads ->
                cases.add(
                    new BenchmarkCase(plain.benchmark(), plain.params(), OptionalInt.of(threads))));
    return cases;
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
