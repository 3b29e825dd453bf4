package io.tollgate.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What was measured: for each fork, which is a virtual machine of its own, its iterations. */
record Samples(List<List<Double>> forks) {

  Samples {
    forks = forks.stream().map(List::copyOf).toList();
    if (forks.isEmpty() || forks.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("every fork needs an iteration: forks=" + forks);
    }
  }

  Samples map(DoubleUnaryOperator change) {
    return new Samples(
        forks.stream().map(fork -> fork.stream().map(change::applyAsDouble).toList()).toList());
  }

  double median() {
    return median(forks.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray());
  }

  /** The median; the values are put in order. */
  static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
