package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Reads a results file: a machine, and the benchmarks as JMH writes them. */
final class ResultsReader {
  /** What the units of JMH are in nanoseconds. */
  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 6e10);

  private static final List<String> ALLOCATED =
      List.of("gc.alloc.rate.norm", "·gc.alloc.rate.norm");

  private ResultsReader() {}

  static Results read(String file, String json) {
    LocatedJson root = LocatedJson.parse(file, json);
    List<Figure> figures = new ArrayList<>();
    for (LocatedJson benchmark : root.field("benchmarks").items()) {
      figures.add(figure(benchmark));
    }
    return new Results(
        file,
        Machine.read(root.field("machine")),
        figures,
        root.optional("memory").map(Memory::read));
  }

  private static Figure figure(LocatedJson json) {
    String[] name = json.field("benchmark").text().split("\\.", -1);
    if (name.length < 2) {
      throw json.problem("/benchmark", "must name a class and a method");
    }
    int threads = (int) json.field("threads").number();
    LocatedJson metric = json.field("primaryMetric");
    DoubleUnaryOperator nanos = nanos(metric.field("scoreUnit"), threads);
    return new Figure(
        name[name.length - 2],
        name[name.length - 1],
        params(json),
        threads,
        samples(metric).map(nanos),
        bytes(json),
        allowed(json),
        percentiles(json, metric, nanos));
  }

  private static SortedMap<String, String> params(LocatedJson json) {
    SortedMap<String, String> params = new TreeMap<>();
    json.optional("params")
        .ifPresent(
            given -> given.fields().forEach((name, value) -> params.put(name, value.text())));
    return Collections.unmodifiableSortedMap(params);
  }

  /**
   * Turns a score into nanoseconds that an operation takes a thread, whichever way it was counted.
   */
  private static DoubleUnaryOperator nanos(LocatedJson unit, int threads) {
    String[] parts = unit.text().split("/", -1);
    if (parts.length == 2 && parts[1].equals("op") && NANOS.containsKey(parts[0])) {
      double factor = NANOS.get(parts[0]);
      return score -> score * factor;
    }
    if (parts.length == 2 && parts[0].equals("ops") && NANOS.containsKey(parts[1])) {
      double factor = NANOS.get(parts[1]) * threads;
      return score -> factor / score;
    }
    throw unit.problem("", "must be a time per operation or operations per time: " + unit.text());
  }

  private static Samples samples(LocatedJson metric) {
    List<List<Double>> forks = new ArrayList<>();
    LocatedJson raw = metric.field("rawData");
    for (LocatedJson fork : raw.items()) {
      forks.add(fork.items().stream().map(LocatedJson::number).toList());
    }
    if (forks.isEmpty() || forks.stream().anyMatch(List::isEmpty)) {
      throw raw.problem("", "must have an iteration in every fork");
    }
    return new Samples(forks);
  }

  private static Optional<Samples> bytes(LocatedJson json) {
    Optional<LocatedJson> secondary = json.optional("secondaryMetrics");
    return ALLOCATED.stream()
        .flatMap(name -> secondary.flatMap(metrics -> metrics.optional(name)).stream())
        .map(ResultsReader::samples)
        .filter(samples -> !Double.isNaN(samples.median()))
        .findFirst();
  }

  private static OptionalDouble allowed(LocatedJson json) {
    return json.optional("secondaryMetrics").stream()
        .flatMap(metrics -> metrics.optional(VerdictMixProfiler.METRIC).stream())
        .mapToDouble(metric -> samples(metric).median())
        .findFirst();
  }

  private static SortedMap<Double, Double> percentiles(
      LocatedJson json, LocatedJson metric, DoubleUnaryOperator nanos) {
    SortedMap<Double, Double> percentiles = new TreeMap<>();
    if (json.field("mode").text().equals("sample")) {
      metric
          .field("scorePercentiles")
          .fields()
          .forEach(
              (name, value) ->
                  percentiles.put(Double.valueOf(name), nanos.applyAsDouble(value.number())));
    }
    return Collections.unmodifiableSortedMap(percentiles);
  }
}
