package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Where a value lies between 0 and 1 on a chart: by its logarithm where values are far apart. */
record Scale(boolean logarithmic, double from, double to) {
  /** Beyond this, the least bar would not be seen. */
  private static final double FAR_APART = 20;

  static Scale of(Chart chart) {
    double most = chart.rows().stream().mapToDouble(row -> row.value().high()).max().orElseThrow();
    double least = chart.rows().stream().mapToDouble(row -> row.value().low()).min().orElseThrow();
    if (chart.mark().isPresent()) {
      most = Math.max(most, chart.mark().getAsDouble());
      least = Math.min(least, chart.mark().getAsDouble());
    }
    if (least > 0 && most / least > FAR_APART) {
      return new Scale(
          true, powerOfTen(Math.floor(Math.log10(least))), powerOfTen(Math.ceil(Math.log10(most))));
    }
    double step = step(most);
    return new Scale(false, 0, Math.max(step, Math.ceil(most / step) * step));
  }

  double place(double value) {
    if (logarithmic) {
      return Math.log10(value / from) / Math.log10(to / from);
    }
    return value / to;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      for (double tick = from; tick <= to * 1.001; tick *= 10) {
        ticks.add(tick);
      }
    } else {
      double step = step(to);
      for (int i = 0; i * step <= to * 1.001; i++) {
        ticks.add(i * step);
      }
    }
    return ticks;
  }

  /** A step of 1, 2 or 5 times a power of ten that is taken some five times on the way. */
  private static double step(double most) {
    if (most <= 0) {
      return 1;
    }
    double power = powerOfTen(Math.floor(Math.log10(most / 5)));
    double times = most / 5 / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
  }

  private static double powerOfTen(double exponent) {
    return Math.pow(10, exponent);
  }
}
