package io.tollgate.bench.report;

/** A value, and the bounds between which it lies with 95 % confidence. */
record Interval(double low, double value, double high) {

  boolean isAtMost(double bound) {
    return high <= bound;
  }

  /** The other way round: of the other side to this one. */
  Interval inverse() {
    return new Interval(1 / high, 1 / value, 1 / low);
  }

  Interval times(double factor) {
    return new Interval(low * factor, value * factor, high * factor);
  }

  boolean isAtLeast(double bound) {
    return low >= bound;
  }
}
