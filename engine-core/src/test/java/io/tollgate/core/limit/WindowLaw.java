package io.tollgate.core.limit;

import io.tollgate.limit.RateLimit;
import java.math.BigInteger;

/** Any window w may admit burst + w × rate: the law itself, in exact fractions. */
final class WindowLaw {

  private WindowLaw() {}

  /** Whether a cost may have been admitted between two stamps, both included. */
  static boolean holds(long cost, RateLimit limit, long from, long to) {
    BigInteger calls = BigInteger.valueOf(limit.rate().calls());
    BigInteger period = BigInteger.valueOf(limit.rate().period().toNanos());
    BigInteger most =
        BigInteger.valueOf(limit.burst())
            .multiply(period)
            .add(BigInteger.valueOf(to - from).multiply(calls));
    return BigInteger.valueOf(cost).multiply(period).compareTo(most) <= 0;
  }
}
