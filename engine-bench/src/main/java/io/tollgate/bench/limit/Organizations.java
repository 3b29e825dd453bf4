package io.tollgate.bench.limit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Who calls, and in which order: numbers of organizations, to go round in. */
@State(Scope.Benchmark)
public class Organizations {

  /** Long enough that most of a million come up. Read from front to back, it costs no misses. */
  private static final int ZIPF_LENGTH = 1 << 22;

  private static final int ZIPF_COUNT = 1_000_000;
  private static final long SEED = 20_261_124;

  /** How many there are: each in turn, shuffled once; or the n-th of a million 1/n as often. */
  @Param({"64", "65536", "zipf"})
  public String organizations = "64";

  private int count;
  private int[] order = {};

  /** Made by the harness. */
  public Organizations() {}

  /** Draws the order, the same in every run. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(SEED);
    boolean zipf = organizations.equals("zipf");
    count = zipf ? ZIPF_COUNT : Integer.parseInt(organizations);
    order = zipf ? zipf(count, random) : shuffled(count, random);
  }

  int count() {
    return count;
  }

  int[] order() {
    return order;
  }

  /**
   * Calls once for each, so that few buckets are made while it is timed. Tollgate makes some: it
   * sweeps while it is timed, too, and forgets whoever does not call for a second.
   */
  void callOnce(Limiter limiter) {
    Names names = new Names();
    for (int number = 0; number < count; number++) {
      limiter.tryAcquire(names.of(number));
    }
  }

  /** Not from front to back: made together means laid side by side, and fetched ahead of time. */
  private static int[] shuffled(int count, SplittableRandom random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static int[] zipf(int count, SplittableRandom random) {
    double[] upTo = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    return random.doubles(ZIPF_LENGTH, 0, sum).mapToInt(at -> rank(upTo, at)).toArray();
  }

  private static int rank(double[] upTo, double at) {
    int found = Arrays.binarySearch(upTo, at);
    return found < 0 ? -found - 1 : found + 1;
  }
}
