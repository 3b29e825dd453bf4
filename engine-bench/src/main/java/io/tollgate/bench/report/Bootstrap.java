package io.tollgate.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of medians and of their ratios, by drawing again from what was measured.
 *
 * <p>JMH's own intervals suppose that all iterations are independent and normal. They are not: what
 * the compiler chose and where memory lies is one draw for a whole fork. So forks are drawn first,
 * then iterations within each; ratios are drawn as ratios, which dividing two intervals would make
 * needlessly wide. With few forks such an interval is rather too narrow, and with one fork it knows
 * nothing of the difference between forks.
 */
final class Bootstrap {
  private static final int DRAWS = 2_000;
  private static final long SEED = 20_261_124;

  private Bootstrap() {}

  static Interval median(Samples samples) {
    return interval(samples.median(), random -> drawMedian(samples, random));
  }

  /** How many times the second the first is. */
  static Interval ratio(Samples first, Samples second) {
    return interval(
        first.median() / second.median(),
        random -> drawMedian(first, random) / drawMedian(second, random));
  }

  private static Interval interval(double value, ToDoubleFunction<Random> draw) {
    // Its sequence is specified: the same page on every JDK.
    Random random = new Random(SEED);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      drawn[i] = draw.applyAsDouble(random);
    }
    Arrays.sort(drawn);
    return new Interval(
        Math.min(value, drawn[DRAWS / 40]), value, Math.max(value, drawn[DRAWS - 1 - DRAWS / 40]));
  }

  private static double drawMedian(Samples samples, Random random) {
    List<List<Double>> forks = samples.forks();
    double[] drawn =
        new double[forks.stream().mapToInt(List::size).max().orElseThrow() * forks.size()];
    int count = 0;
    for (int i = 0; i < forks.size(); i++) {
      List<Double> fork = forks.get(random.nextInt(forks.size()));
      for (int j = 0; j < fork.size(); j++) {
        drawn[count++] = fork.get(random.nextInt(fork.size()));
      }
    }
    return Samples.median(Arrays.copyOf(drawn, count));
  }
}
