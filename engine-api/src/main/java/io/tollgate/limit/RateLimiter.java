package io.tollgate.limit;

import java.time.Duration;

/**
 * Says how often: a bucket for the tenant and one for each organization, for reads and for writes.
 * Both must admit a call, and nothing is spent if one of them does not.
 *
 * <p><b>Any window of time w may admit burst + w × rate</b> of each bucket, whatever the threads
 * and the order in which they come. An organization within its limit, in a tenant within its limit,
 * is never denied because of another organization.
 *
 * <p>Safe for any number of threads, virtual ones too: no method but {@link #await} ever waits for
 * time to pass, and no answer depends on a lock. Only where a bucket is made or dropped, a hash map
 * guards one of its bins for that moment. {@link #tryAcquire} allocates nothing, unless it makes a
 * bucket for the first call of an organization that has none; a denial also writes nothing, unless
 * the call lost a token to another one in the middle.
 *
 * @since 0.1.0
 */
public interface RateLimiter {

  /**
   * Admits or denies one call.
   *
   * @param organization the organization's id
   * @param callClass reads or writes
   * @return the answer, to be taken apart by {@link LimitCode}: 0 or more admits
   */
  default long tryAcquire(String organization, CallClass callClass) {
    return tryAcquire(organization, callClass, 1);
  }

  /**
   * Admits or denies a call of some cost. A cost of 0 spends nothing, and is denied only at a rate
   * of 0, or while a clock that stepped back has not caught up.
   *
   * @param organization the organization's id
   * @param callClass reads or writes
   * @param cost how much it takes of the budget, 0 or more
   * @return the answer, to be taken apart by {@link LimitCode}: 0 or more admits, and is the ticket
   *     of a {@link #refund}
   * @throws IllegalArgumentException if the cost is negative
   */
  long tryAcquire(String organization, CallClass callClass, long cost);

  /**
   * Admits or denies a call of some cost, and tells all about it. The answer is that of {@link
   * #tryAcquire}, as an object.
   *
   * @param organization the organization's id
   * @param callClass reads or writes
   * @param cost how much it takes of the budget, 0 or more
   * @return the full answer
   * @throws IllegalArgumentException if the cost is negative
   */
  LimitVerdict decide(String organization, CallClass callClass, long cost);

  /**
   * Tells what {@link #decide} would answer now, without charging anything and without a trace in
   * counters and listeners.
   *
   * @param organization the organization's id
   * @param callClass reads or writes
   * @param cost how much it would take of the budget, 0 or more
   * @return the full answer, with the states before any charge; the ticket of an {@link
   *     LimitVerdict.Admitted} is no ticket, since there is nothing to give back
   * @throws IllegalArgumentException if the cost is negative
   */
  LimitVerdict look(String organization, CallClass callClass, long cost);

  /**
   * Waits until a call is admitted: parks the thread, a virtual one too, until the promised moment,
   * and tries again if somebody else came first. It also looks every second of the clock, in case
   * limits were raised or a call was given back. It does not wait in vain: if the moment is later
   * than the deadline, or never, it answers at once. Waiting threads are served in no order.
   *
   * @param organization the organization's id
   * @param callClass reads or writes
   * @param cost how much it takes of the budget, 0 or more
   * @param atMost how long to wait; with zero this is {@link #decide}
   * @return the full answer
   * @throws InterruptedException if the thread is interrupted while it waits; nothing was charged
   * @throws IllegalArgumentException if the cost or the time is negative
   */
  LimitVerdict await(String organization, CallClass callClass, long cost, Duration atMost)
      throws InterruptedException;

  /**
   * Gives back what an admitted call was charged, to both levels, without ever admitting a call too
   * many: the longer ago it was, the less comes back, and after the time in which the cost would
   * have become available anyway, nothing. Nothing comes back either once the limits have changed.
   * Give back once only: a second time would be somebody else's tokens. And the clock must not have
   * stepped back since the call: then the excess is the cost at most.
   *
   * @param organization the organization's id
   * @param callClass reads or writes, as when it was admitted
   * @param cost what it was charged
   * @param ticket the answer that admitted it
   * @return whether anything could be given back
   * @throws IllegalArgumentException if the cost is negative, or the ticket is a denial's
   */
  boolean refund(String organization, CallClass callClass, long cost, long ticket);

  /**
   * Returns a limiter for one organization, to be kept by a caller. It stays good whatever happens:
   * when the bucket is dropped because it is full again, and when the limits change.
   *
   * @param organization the organization's id
   * @return a limiter for it; making one does not make a bucket
   */
  OrganizationLimiter organization(String organization);

  /**
   * Returns the limits in force.
   *
   * @return the limits
   */
  RateLimits limits();

  /**
   * Changes the limits in the form of {@link Inheritance#KEEP_TIME}, which keeps the time at which
   * a bucket is full again. Where the fill times of old and new limits differ, that is not what was
   * spent. Limits that are the same change nothing, and tickets stay good.
   *
   * @param limits the new limits
   */
  default void reconfigure(RateLimits limits) {
    reconfigure(limits, Inheritance.KEEP_TIME);
  }

  /**
   * Changes the limits for all organizations at one instant. No call is ever judged by one level's
   * old limit and the other's new one, no bucket is reset, and no tokens appear that the form does
   * not name. The caller's thread carries the buckets over; calls of others go on meanwhile, and
   * carry over what they need themselves.
   *
   * @param limits the new limits
   * @param inheritance what a bucket keeps
   */
  void reconfigure(RateLimits limits, Inheritance inheritance);

  /**
   * Drops every bucket that is full again, and so the same as none. Callers do this by and by as
   * they come; it is only needed to get memory back when nobody comes any more.
   *
   * @return how many were dropped
   */
  long sweep();

  /**
   * Returns how many buckets of organizations there are, reads and writes counted apart.
   *
   * @return the number of buckets
   */
  long liveBuckets();

  /**
   * Returns what was answered so far.
   *
   * @return live counters
   */
  LimitCounters counters();
}
