package io.tollgate.core.limit;

import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;

/**
 * The arithmetic of one limit, without any state.
 *
 * @param scale how many units a nanosecond has, from 1 to 16
 * @param interval the units in which one token becomes available
 * @param capacity the units in which all of them do: burst × interval
 * @param burst the highest cost that can ever fit; -1 at a rate of 0, where none does
 */
record Gcra(int scale, long interval, long capacity, long burst) {

  /*
   * The generic cell rate algorithm keeps, instead of tokens and the time of the last refill, one
   * number: the theoretical arrival time (TAT), at which the bucket will be full again. With
   *
   *     T  time for one token   B  burst   n  cost   base = max(TAT, now)
   *
   *     a call fits      iff    base + n T - now <= B T
   *     it leaves               TAT' = base + n T
   *     tokens           =      B - max(0, TAT - now) / T
   *
   * this is exactly the token bucket that fills continuously. Nothing is written when tokens come
   * back, and nothing on a denial.
   *
   * Safety. Without refunds TAT only grows, each admission adds at least n T, and one that was
   * stamped s leaves TAT' <= s + B T. Take the admissions stamped in [a, b] in the order of their
   * compare-and-sets: the first starts from a base of at least a, the last ends at B T + b at most.
   * Their cost is thus at most B + (b - a) / T, for any interleaving and for stamps however stale.
   *
   * Refunds. Giving back n T at any later time is wrong: the bucket may have been full meanwhile,
   * where the token would have been forfeited. Compare with the same history without the call: the
   * lead of TAT over it starts at n T at most, never grows, and shrinks only while that bucket is
   * full, so by the time passed at most. What is left after n T - (now - ticket) is taken off
   * cannot be less than in that history, which obeys the law.
   *
   * Units. All is whole numbers. A rate of k calls in p nanoseconds, in lowest terms, has T = p in
   * units of 1/k nanosecond; k is at most 16, else T is rounded up to whole nanoseconds (see
   * Rate.enforced). A lane's clock starts near 0 and is set back long before 2^57 ns, a bucket
   * fills within 2^57 ns (see RateLimit), so in units both are at most 2^61. A cost is compared
   * with the burst before it is multiplied. Hence base <= 2^62, base + n T <= 1.5 * 2^62 < 2^63,
   * and nothing can overflow.
   *
   * References: ITU-T I.371, annex A (GCRA); https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
   */

  /** A limit takes no longer, see {@link RateLimit}: after that nothing is left to give back. */
  private static final long LONGEST_FILL = 1L << 57;

  private static final long NONE_FITS = -1;
  private static final Gcra CLOSED = new Gcra(1, 1, 0, NONE_FITS);

  static Gcra of(RateLimit limit) {
    if (limit.rate().isZero()) {
      return CLOSED;
    }
    Rate rate = limit.rate().enforced();
    long interval = rate.period().toNanos();
    return new Gcra(
        Math.toIntExact(rate.calls()),
        interval,
        Math.multiplyExact(limit.burst(), interval),
        limit.burst());
  }

  /** Whether no call ever fits. */
  boolean isClosed() {
    return burst == NONE_FITS;
  }

  /**
   * Whether a call fits.
   *
   * @param word the bucket's TAT in units, 0 or more
   * @param now the lane's time in nanoseconds
   */
  boolean fits(long word, long now, long cost) {
    return cost <= burst && excess(word, now, cost) <= 0;
  }

  /**
   * How many units must pass before a call fits; 0 or less if it does.
   *
   * @param cost a cost that can fit at all: at most the burst
   */
  long excess(long word, long now, long cost) {
    return word - now * scale - (capacity - cost * interval);
  }

  /** The TAT after a call that fits. */
  long charged(long word, long now, long cost) {
    return Math.max(word, now * scale) + cost * interval;
  }

  /** How many units can be given back of a cost that was charged at another time, of any size. */
  long refundable(long cost, long charged, long now) {
    long passed = Math.min(Math.max(0, now - charged), LONGEST_FILL);
    return cost > burst ? 0 : Math.max(0, cost * interval - passed * scale);
  }

  /** Whether a bucket is full, and so the same as a new one. */
  boolean isFull(long word, long now) {
    return word <= now * scale;
  }

  long remaining(long word, long now) {
    return Math.max(0, (capacity - lead(word, now)) / interval);
  }

  /** The nanoseconds until one more token is there; 0 if the bucket is full. */
  long nextNanos(long word, long now) {
    long lead = lead(word, now);
    return lead == 0 || isClosed()
        ? 0
        : nanos(lead - capacity + (remaining(word, now) + 1) * interval);
  }

  /** The nanoseconds until the bucket is full. */
  long resetNanos(long word, long now) {
    return nanos(lead(word, now));
  }

  /** The nanoseconds until a call fits that can fit at all; 0 if it does. */
  long retryNanos(long word, long now, long cost) {
    return nanos(Math.max(0, excess(word, now, cost)));
  }

  /** The nanoseconds in which an empty bucket becomes full. */
  long fillNanos() {
    return nanos(capacity);
  }

  /** How far a bucket is from full, in units. */
  private long lead(long word, long now) {
    long time = now * scale;
    return Math.max(word, time) - time;
  }

  /** The first whole nanosecond that is not before. A division costs as much as all the rest. */
  long nanos(long units) {
    return scale == 1 ? units : (units + scale - 1) / scale;
  }
}
