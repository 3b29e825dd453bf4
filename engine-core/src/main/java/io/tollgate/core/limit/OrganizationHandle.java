package io.tollgate.core.limit;

import static io.tollgate.core.limit.TwoLevelLimiter.AGAIN;
import static io.tollgate.core.limit.TwoLevelLimiter.ANY_TIME;
import static io.tollgate.core.limit.TwoLevelLimiter.CHANGED;
import static java.util.Objects.requireNonNull;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limiter for one organization that remembers where its calls are judged. Only the primitive form
 * gains by that; the others make objects anyway, and find their buckets by id.
 */
public final class OrganizationHandle implements OrganizationLimiter {

  private final TwoLevelLimiter limiter;
  private final String organization;

  /* benign races: threads may find the same place several times, and each find is whole. */
  private @Nullable Place read;
  private @Nullable Place write;

  OrganizationHandle(TwoLevelLimiter limiter, String organization) {
    this.limiter = limiter;
    this.organization = organization;
    this.read = limiter.find(organization, CallClass.READ);
    this.write = limiter.find(organization, CallClass.WRITE);
  }

  @Override
  public String organization() {
    return organization;
  }

  @Override
  public long tryAcquire(CallClass callClass, long cost) {
    Place place = place(callClass);
    long code = place == null ? AGAIN : limiter.attempt(place, organization, cost, false, ANY_TIME);
    return code == AGAIN
        ? findAndTry(place, callClass, cost)
        : limiter.note(organization, callClass, cost, code);
  }

  /**
   * Tries a call that costs 1: where the last one was judged, or where an organization without a
   * bucket is. It does not look twice.
   *
   * @param callClass by which limits it is counted
   * @param only the limits, the very object that the limiter was given; null if it may be any
   * @param deadline the time of the limiter from which on there is no answer
   * @return the answer; {@link #isOpen open} if there is none, and nothing was charged
   */
  public long tryOnce(CallClass callClass, @Nullable RateLimits only, long deadline) {
    Place place = place(callClass);
    long code;
    if (place == null) {
      code = limiter.acquire(organization, callClass, 1, only, deadline, null);
      if (LimitCode.isAdmitted(code)) {
        findAgain(callClass);
      }
    } else {
      boolean changed = only != null && !place.isBy(only);
      code = changed ? CHANGED : limiter.attempt(place, organization, 1, false, deadline);
    }
    return isOpen(code) ? code : limiter.note(organization, callClass, 1, code);
  }

  /**
   * Tells whether a call that was tried once got no answer.
   *
   * @param code what was returned
   * @return true if so
   */
  public static boolean isOpen(long code) {
    return code >= AGAIN && code <= CHANGED;
  }

  /**
   * Finds where calls are judged now.
   *
   * @param callClass which calls
   */
  public void findAgain(CallClass callClass) {
    keep(callClass, limiter.find(organization, callClass));
  }

  @Override
  public LimitVerdict decide(CallClass callClass, long cost) {
    return limiter.decide(organization, callClass, cost);
  }

  @Override
  public LimitVerdict look(CallClass callClass, long cost) {
    return limiter.look(organization, callClass, cost);
  }

  @Override
  public LimitVerdict await(CallClass callClass, long cost, Duration atMost)
      throws InterruptedException {
    return limiter.await(organization, callClass, cost, atMost);
  }

  @Override
  public boolean refund(CallClass callClass, long cost, long ticket) {
    return limiter.refund(organization, callClass, cost, ticket);
  }

  /** Judges by the exact clock: at the same place if it is still good, or where a bucket is now. */
  private long findAndTry(@Nullable Place last, CallClass callClass, long cost) {
    Place good = good(last);
    Place found = good == null ? limiter.find(organization, callClass) : good;
    keep(callClass, found);
    long code = found == null ? AGAIN : limiter.attempt(found, organization, cost, true, ANY_TIME);
    return code == AGAIN
        ? limiter.tryAcquire(organization, callClass, cost)
        : limiter.note(organization, callClass, cost, code);
  }

  /** Remembers a place; the other class's is not kept beyond its end, nor all that it leads to. */
  private void keep(CallClass callClass, @Nullable Place found) {
    read = callClass == CallClass.READ ? found : good(read);
    write = callClass == CallClass.WRITE ? found : good(write);
  }

  private static @Nullable Place good(@Nullable Place place) {
    return place == null || place.isGood() ? place : null;
  }

  /** Where calls of a class were judged last. */
  @Nullable Place place(CallClass callClass) {
    return requireNonNull(callClass, "callClass") == CallClass.READ ? read : write;
  }
}
