package io.tollgate.bench.report;

import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * One thing to measure: a benchmark with one choice of parameters.
 *
 * @param benchmark the whole name, package and all
 * @param threads how many threads, unless the benchmark's own choice holds
 */
record BenchmarkCase(String benchmark, SortedMap<String, String> params, OptionalInt threads) {

  /** {@code Class.method}. */
  String name() {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  String include() {
    return "^" + Pattern.quote(benchmark) + "$";
  }

  @Override
  public String toString() {
    return name()
        + Figure.described(params)
        + (threads.isPresent() ? ", " + threads.getAsInt() + " threads" : "");
  }
}
