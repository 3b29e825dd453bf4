package io.tollgate.bench.report;

/** A unit of time that suits a figure. */
enum TimeUnits {
  NANOS("ns", 1),
  MICROS("µs", 1e3),
  MILLIS("ms", 1e6),
  SECONDS("s", 1e9);

  private final String symbol;
  private final double nanos;

  TimeUnits(String symbol, double nanos) {
    this.symbol = symbol;
    this.nanos = nanos;
  }

  /** The unit in which the time is below ten thousand. */
  static TimeUnits suiting(double nanos) {
    for (TimeUnits unit : values()) {
      if (nanos < 1e4 * unit.nanos) {
        return unit;
      }
    }
    return SECONDS;
  }

  static String say(Interval interval) {
    TimeUnits unit = suiting(interval.value());
    return Numbers.of(unit.in(interval)) + " " + unit.symbol;
  }

  static String say(double nanos) {
    TimeUnits unit = suiting(nanos);
    return Numbers.of(nanos / unit.nanos) + " " + unit.symbol;
  }

  String symbol() {
    return symbol;
  }

  Interval in(Interval interval) {
    return interval.times(1 / nanos);
  }
}
