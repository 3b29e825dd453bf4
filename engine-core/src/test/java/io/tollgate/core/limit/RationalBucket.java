package io.tollgate.core.limit;

import io.tollgate.limit.Inheritance;
import io.tollgate.limit.RateLimit;
import java.math.BigInteger;

/**
 * The token bucket of the textbook in exact fractions: tokens that come back with time, no arrival
 * times. Written from the rule, without a look at the engine.
 *
 * <p>Tokens are counted in parts: as many to a token as the rate's period has nanoseconds, so that
 * each nanosecond brings a whole number of parts.
 */
final class RationalBucket {

  private static final BigInteger FINEST = BigInteger.valueOf(16);

  private final RateLimit limit;
  private final BigInteger partsPerNano;
  private final BigInteger partsPerToken;
  private final BigInteger burst;
  private BigInteger parts;
  private long time;

  private RationalBucket(RateLimit limit, BigInteger parts, long time) {
    this.limit = limit;
    BigInteger calls = BigInteger.valueOf(limit.rate().calls());
    BigInteger period = BigInteger.valueOf(limit.rate().period().toNanos());
    boolean whole = calls.compareTo(FINEST) <= 0;
    this.partsPerNano = whole ? calls : BigInteger.ONE;
    this.partsPerToken = whole ? period : up(period, calls);
    this.burst = BigInteger.valueOf(limit.burst());
    this.parts = parts;
    this.time = time;
  }

  static RationalBucket full(RateLimit limit) {
    RationalBucket bucket = new RationalBucket(limit, BigInteger.ZERO, 0);
    bucket.parts = bucket.most();
    return bucket;
  }

  RationalBucket copy() {
    return new RationalBucket(limit, parts, time);
  }

  boolean isClosed() {
    return partsPerNano.signum() == 0;
  }

  void advance(long now) {
    parts = parts.add(partsPerNano.multiply(BigInteger.valueOf(now - time))).min(most());
    time = now;
  }

  boolean canNever(long cost) {
    return isClosed() || BigInteger.valueOf(cost).compareTo(burst) > 0;
  }

  boolean has(long cost) {
    return !canNever(cost) && parts.compareTo(price(cost)) >= 0;
  }

  void take(long cost) {
    parts = parts.subtract(price(cost));
  }

  /** Gives back, less what would have come by itself since. */
  void giveBack(long cost, long elapsed) {
    if (!canNever(cost)) {
      BigInteger come = partsPerNano.multiply(BigInteger.valueOf(elapsed));
      parts = parts.add(price(cost).subtract(come).max(BigInteger.ZERO)).min(most());
    }
  }

  long remaining() {
    return isClosed() ? 0 : parts.divide(partsPerToken).longValueExact();
  }

  long nanosUntil(long cost) {
    return isClosed() ? 0 : nanosUntil(price(cost));
  }

  long nanosUntilFull() {
    return isClosed() ? 0 : nanosUntil(most());
  }

  long nanosUntilOneMore() {
    return isClosed() || parts.equals(most()) ? 0 : nanosUntil(price(remaining() + 1));
  }

  /** The bucket of a new limit, with what is kept of this one; not for rates of 0. */
  RationalBucket changed(RateLimit limit, Inheritance form) {
    RationalBucket next = new RationalBucket(limit, BigInteger.ZERO, time);
    BigInteger missing = most().subtract(parts);
    BigInteger missingThen =
        switch (form) {
          case KEEP_TIME -> up(missing.multiply(next.partsPerNano), partsPerNano);
          case PROPORTIONAL -> up(missing.multiply(next.most()), most());
          case ADDITIVE -> up(missing.multiply(next.partsPerToken), partsPerToken);
          case AS_IS ->
              next.most()
                  .subtract(parts.multiply(next.partsPerToken).divide(partsPerToken))
                  .max(BigInteger.ZERO);
        };
    next.parts = next.most().subtract(missingThen.min(next.most()));
    return next;
  }

  private long nanosUntil(BigInteger wanted) {
    BigInteger lacking = wanted.subtract(parts).max(BigInteger.ZERO);
    return up(lacking, partsPerNano).longValueExact();
  }

  private BigInteger price(long cost) {
    return partsPerToken.multiply(BigInteger.valueOf(cost));
  }

  private BigInteger most() {
    return partsPerToken.multiply(burst);
  }

  private static BigInteger up(BigInteger dividend, BigInteger divisor) {
    return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }
}
