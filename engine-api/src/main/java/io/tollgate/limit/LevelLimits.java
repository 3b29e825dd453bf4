package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

/**
 * The limits of one level: of a whole tenant, or of a single organization. Reads and writes are
 * independent budgets: a write never spends a read.
 *
 * @param read the limit of reads
 * @param write the limit of writes
 * @since 0.1.0
 */
public record LevelLimits(RateLimit read, RateLimit write) {

  /** Checks that both are given. */
  public LevelLimits {
    requireNonNull(read, "read");
    requireNonNull(write, "write");
  }

  /**
   * Returns limits of calls a second, each with a second's worth of burst.
   *
   * @param read reads a second, from 0 to 1,000,000,000
   * @param write writes a second, from 0 to 1,000,000,000
   * @return the limits
   * @throws IllegalArgumentException if a rate is out of range
   */
  public static LevelLimits perSecond(long read, long write) {
    return new LevelLimits(RateLimit.perSecond(read), RateLimit.perSecond(write));
  }

  /**
   * Returns the limit of one class of calls.
   *
   * @param callClass reads or writes
   * @return its limit
   */
  public RateLimit of(CallClass callClass) {
    return callClass == CallClass.READ ? read : write;
  }
}
