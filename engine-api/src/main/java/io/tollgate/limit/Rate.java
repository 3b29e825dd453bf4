package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Duration;

/**
 * How often something may happen: an exact fraction of calls and time, kept in lowest terms. {@code
 * Rate.perSecond(160)} is one call every 6.25 milliseconds; {@code Rate.of(1,
 * Duration.ofSeconds(3))} is a third of a call a second.
 *
 * <p>Two rates are equal when they are the same fraction. Nothing is rounded here; what a limiter
 * does with a fraction that no nanosecond divides is what {@link #enforced()} returns.
 *
 * @param calls the calls, 0 or more; 0 stops everything
 * @param period the time in which they may happen, more than 0
 * @since 0.1.0
 */
public record Rate(long calls, Duration period) {

  /** Nothing ever. */
  public static final Rate ZERO = new Rate(0, Duration.ofNanos(1));

  /** Up to this many calls, a period can be told apart in fractions of a nanosecond. */
  private static final long FINEST_FRACTION = 16;

  /**
   * Brings the fraction to lowest terms.
   *
   * @throws IllegalArgumentException if it is negative, has no period, has one of more than 292
   *     years, or is more than one call a nanosecond
   */
  public Rate {
    requireNonNull(period, "period");
    if (calls < 0) {
      throw new IllegalArgumentException("calls must be >= 0: calls=" + calls);
    }
    long nanos = nanosOf(period);
    long divisor = gcd(calls, nanos);
    calls /= divisor;
    period = Duration.ofNanos(nanos / divisor);
    if (calls > nanos / divisor) {
      throw new IllegalArgumentException(
          "rate must be <= 1 a nanosecond: calls=" + calls + ", period=" + period);
    }
  }

  /**
   * Returns a rate.
   *
   * @param calls the calls, 0 or more
   * @param period the time in which they may happen, more than 0
   * @return the rate, in lowest terms
   * @throws IllegalArgumentException if it is out of range
   */
  public static Rate of(long calls, Duration period) {
    return new Rate(calls, period);
  }

  /**
   * Returns a rate of calls a second.
   *
   * @param calls the calls, from 0 to 1,000,000,000
   * @return the rate
   * @throws IllegalArgumentException if it is out of range
   */
  public static Rate perSecond(long calls) {
    return new Rate(calls, Duration.ofSeconds(1));
  }

  /**
   * Tells whether nothing may ever happen.
   *
   * @return true for {@link #ZERO}
   */
  public boolean isZero() {
    return calls == 0;
  }

  /**
   * Returns the rate that a limiter holds this one to. Time is counted in fractions of a nanosecond
   * down to a sixteenth: where that meets the fraction, as at all rates of the {@link Tier tiers}
   * and at 1/3, 3 or 7 a second, it is this rate itself. Elsewhere the time for one call is rounded
   * up to whole nanoseconds, so that no call too many is ever admitted.
   *
   * @return this rate, or one that is slower by less than a nanosecond a call
   */
  public Rate enforced() {
    if (calls <= FINEST_FRACTION) {
      return this;
    }
    return new Rate(1, Duration.ofNanos(-Math.floorDiv(-period.toNanos(), calls)));
  }

  /** A second's worth of calls, rounded down, but never less than one call. */
  long secondsWorth() {
    BigInteger worth =
        BigInteger.valueOf(calls)
            .multiply(BigInteger.valueOf(1_000_000_000))
            .divide(BigInteger.valueOf(period.toNanos()));
    return Math.max(1, worth.longValueExact());
  }

  private static long nanosOf(Duration period) {
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("period must be > 0: period=" + period);
    }
    try {
      return period.toNanos();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("period must be < 292 years: period=" + period, e);
    }
  }

  private static long gcd(long a, long b) {
    return a == 0 ? b : gcd(b % a, a);
  }
}
