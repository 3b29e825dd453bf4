package io.tollgate.bench.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One benchmark with one choice of parameters, as it was measured.
 *
 * @param owner the simple name of its class
 * @param method its method
 * @param nanos nanoseconds an operation takes a thread; of sampled times, the median of each
 *     iteration
 * @param bytes bytes that an operation allocates
 * @param allowed the percentage of what is asked for that is allowed, if the benchmark tells it
 * @param percentiles nanoseconds by percentile, of sampled times; else empty
 */
record Figure(
    String owner,
    String method,
    SortedMap<String, String> params,
    int threads,
    Samples nanos,
    Optional<Samples> bytes,
    OptionalDouble allowed,
    SortedMap<Double, Double> percentiles) {

  String name() {
    return owner + "." + method;
  }

  /** The method with its parameters and threads. */
  String label() {
    return method + described(params) + (threads == 1 ? "" : ", " + threads + " threads");
  }

  static String described(SortedMap<String, String> params) {
    return params.isEmpty()
        ? ""
        : params.entrySet().stream()
            .map(param -> param.getKey() + "=" + param.getValue())
            .collect(Collectors.joining(", ", " {", "}"));
  }
}
