package io.tollgate.core.limit;

import io.tollgate.limit.Inheritance;
import java.math.BigInteger;

/**
 * What is left of a bucket's word when its limit changes.
 *
 * @param form what is kept
 * @param instant when the limits changed, in nanoseconds of the old lane; the new lane's time
 *     begins there
 */
record Heritage(Inheritance form, long instant) {

  /*
   * With u = max(0, TAT - now), the time until the bucket is full, old T and B, new T' and B':
   *
   *     KEEP_TIME      u' = u                     full again at the same time
   *     PROPORTIONAL   u' = u (B' T') / (B T)     the same part of it is full
   *     ADDITIVE       u' = u T' / T              as many tokens are missing
   *     AS_IS          u' = max(0, B' - (B - u / T)) T'   it keeps the tokens it has
   *
   * rounded up, and at most B' T', which is an empty bucket. All start from the same u, for an
   * instant that is fixed once: so it does not matter who carries a bucket over, when, or twice.
   *
   * Products can have more than 64 bits, and so can the instant in units, if a lane was left alone
   * for years: it is the true one, and not where the lane's time stands still. A change is rare: BigInteger will do.
   */

  /** Returns the word of the new bucket. */
  long of(long word, Gcra from, Gcra to) {
    BigInteger units = big(instant).multiply(big(from.scale()));
    BigInteger kept = kept(big(word).subtract(units).max(BigInteger.ZERO), from, to);
    return to.isClosed() ? kept.longValueExact() : kept.min(big(to.capacity())).longValueExact();
  }

  private BigInteger kept(BigInteger lead, Gcra from, Gcra to) {
    Inheritance meaningful = from.isClosed() || to.isClosed() ? Inheritance.KEEP_TIME : form;
    return switch (meaningful) {
      case KEEP_TIME -> ratio(lead, to.scale(), from.scale());
      case PROPORTIONAL -> ratio(lead, to.capacity(), from.capacity());
      case ADDITIVE -> ratio(lead, to.interval(), from.interval());
      case AS_IS -> {
        BigInteger grown = big(to.burst() - from.burst()).multiply(big(from.interval()));
        BigInteger missing = lead.add(grown).max(BigInteger.ZERO);
        yield ratio(missing, to.interval(), from.interval());
      }
    };
  }

  private static BigInteger ratio(BigInteger lead, long numerator, long denominator) {
    return lead.multiply(big(numerator)).add(big(denominator - 1)).divide(big(denominator));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
