package io.tollgate.bench.report;

import java.util.Locale;

/** Figures as the page writes them: three digits that count, and no more. */
final class Numbers {
  /**
   * JMH divides all that the machine allocates by all operations: so little is not the path's own.
   */
  static final double NO_BYTES = 0.05;

  private Numbers() {}

  static String of(double value) {
    double size = Math.abs(value);
    int decimals = size >= 99.95 || size == 0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  static String bytes(double value) {
    return value < NO_BYTES
        ? "0"
        : String.format(Locale.ROOT, "%,.1f", value).replaceAll("\\.0$", "");
  }

  /** A bound as it was written: {@code 1.5}, {@code 3}. */
  static String bound(double value) {
    return String.format(Locale.ROOT, "%,.6f", value).replaceAll("\\.?0+$", "");
  }

  static String of(Interval interval) {
    return of(interval.value()) + " [" + of(interval.low()) + ", " + of(interval.high()) + "]";
  }

  static String bytes(Interval interval) {
    String low = bytes(interval.low());
    String high = bytes(interval.high());
    return low.equals(high) ? low : bytes(interval.value()) + " [" + low + ", " + high + "]";
  }
}
