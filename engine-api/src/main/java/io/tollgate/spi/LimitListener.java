package io.tollgate.spi;

import io.tollgate.limit.CallClass;

/**
 * Hears of every answer of a limiter, on the caller's thread and after the fact: it cannot change
 * anything. What it throws is counted and dropped.
 *
 * <p>Implementations must be safe for any number of threads and should be quick. Do not make the
 * organization a tag of a metric: there are too many, and they are nobody's business there.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LimitListener {

  /**
   * Hears of one answer.
   *
   * @param organization the organization's id
   * @param callClass reads or writes
   * @param cost what the call costs
   * @param code the answer, to be taken apart by {@link io.tollgate.limit.LimitCode}
   */
  void onAnswer(String organization, CallClass callClass, long cost, long code);
}
