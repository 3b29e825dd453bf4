package io.tollgate.limit;

import java.time.Duration;

/**
 * A {@link RateLimiter} for one organization, for callers who keep it: it saves looking the
 * organization up. All that is said of the limiter's methods holds for these, but that it allocates
 * one small object when the organization has another bucket than before.
 *
 * @since 0.1.0
 */
public interface OrganizationLimiter {

  /**
   * Returns whose limiter this is.
   *
   * @return the organization's id
   */
  String organization();

  /**
   * Admits or denies one call.
   *
   * @param callClass reads or writes
   * @return the answer, to be taken apart by {@link LimitCode}
   */
  default long tryAcquire(CallClass callClass) {
    return tryAcquire(callClass, 1);
  }

  /**
   * Admits or denies a call of some cost.
   *
   * @param callClass reads or writes
   * @param cost how much it takes of the budget, 0 or more
   * @return the answer, to be taken apart by {@link LimitCode}
   */
  long tryAcquire(CallClass callClass, long cost);

  /**
   * Admits or denies a call of some cost, and tells all about it.
   *
   * @param callClass reads or writes
   * @param cost how much it takes of the budget, 0 or more
   * @return the full answer
   */
  LimitVerdict decide(CallClass callClass, long cost);

  /**
   * Tells what {@link #decide} would answer now, without charging anything.
   *
   * @param callClass reads or writes
   * @param cost how much it would take of the budget, 0 or more
   * @return the full answer, with the states before any charge
   */
  LimitVerdict look(CallClass callClass, long cost);

  /**
   * Waits until a call is admitted.
   *
   * @param callClass reads or writes
   * @param cost how much it takes of the budget, 0 or more
   * @param atMost how long to wait
   * @return the full answer
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  LimitVerdict await(CallClass callClass, long cost, Duration atMost) throws InterruptedException;

  /**
   * Gives back what an admitted call was charged.
   *
   * @param callClass reads or writes, as when it was admitted
   * @param cost what it was charged
   * @param ticket the answer that admitted it
   * @return whether anything could be given back
   */
  boolean refund(CallClass callClass, long cost, long ticket);
}
