package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * The limit of one bucket: how fast it fills, and how much it holds.
 *
 * <p><b>Any window of time w may admit burst + w × rate.</b> With a second's worth of burst, the
 * first second after a rest can thus see twice the nominal rate; who wants less gives a smaller
 * burst.
 *
 * @param rate how fast calls become available
 * @param burst how many calls can be available at once, 1 or more; without effect at a rate of 0
 * @since 0.1.0
 */
public record RateLimit(Rate rate, long burst) {

  /** 2^57 nanoseconds, a little more than four and a half years. */
  private static final BigInteger LONGEST_NANOS = BigInteger.ONE.shiftLeft(57);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the burst is less than 1, or takes more than four and a
   *     half years to become available
   */
  public RateLimit {
    requireNonNull(rate, "rate");
    if (burst < 1) {
      throw new IllegalArgumentException("burst must be >= 1: burst=" + burst);
    }
    if (!rate.isZero() && isTooSlow(rate.enforced(), burst)) {
      throw new IllegalArgumentException(
          "burst must be available within 4.5 years: burst=" + burst + ", rate=" + rate);
    }
  }

  /**
   * Returns a limit with a second's worth of burst: as many calls as become available in a second,
   * rounded down, and at least one.
   *
   * @param rate how fast calls become available
   * @return the limit
   */
  public static RateLimit of(Rate rate) {
    return new RateLimit(rate, rate.secondsWorth());
  }

  /**
   * Returns a limit of calls a second with a second's worth of burst.
   *
   * @param calls the calls, from 0 to 1,000,000,000
   * @return the limit
   */
  public static RateLimit perSecond(long calls) {
    return of(Rate.perSecond(calls));
  }

  /**
   * Returns this limit with another burst.
   *
   * @param calls how many calls can be available at once, 1 or more
   * @return the limit
   * @throws IllegalArgumentException if the burst is out of range
   */
  public RateLimit withBurst(long calls) {
    return new RateLimit(rate, calls);
  }

  private static boolean isTooSlow(Rate rate, long burst) {
    return BigInteger.valueOf(burst)
            .multiply(BigInteger.valueOf(rate.period().toNanos()))
            .compareTo(LONGEST_NANOS.multiply(BigInteger.valueOf(rate.calls())))
        > 0;
  }
}
