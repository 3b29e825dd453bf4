package io.tollgate.core.limit;

import static io.tollgate.core.limit.TwoLevelLimiter.ANY_TIME;
import static io.tollgate.core.limit.TwoLevelLimiter.CHANGED;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * A limiter that answers by some limits and no others: who judges a call by one configuration must
 * not count it by the limits of the next. Limits are told apart as objects, those that the limiter
 * was given last; null stands for any. Every call costs 1.
 */
public final class PinnedLimiter {

  private final TwoLevelLimiter limiter;

  /**
   * Creates a view of a limiter.
   *
   * @param limiter the limiter
   */
  public PinnedLimiter(TwoLevelLimiter limiter) {
    this.limiter = limiter;
  }

  /** Takes over from whoever set the limits before: from now on they follow this one. */
  public void takeOver() {
    limiter.pinned = this;
  }

  /**
   * Admits or denies.
   *
   * @param organization whose call it is
   * @param callClass by which limits it is counted
   * @param only the limits; null if it may be any
   * @return the answer; {@link #isChanged changed}, and nobody charged, if other limits count
   */
  public long tryAcquire(String organization, CallClass callClass, @Nullable RateLimits only) {
    long code = limiter.acquire(organization, callClass, 1, mine(only), ANY_TIME, null);
    return isChanged(code) ? code : limiter.note(organization, callClass, 1, code);
  }

  /**
   * Tells whether there is no answer, because other limits count than were asked for.
   *
   * @param code what was returned
   * @return true if so
   */
  public static boolean isChanged(long code) {
    return code == CHANGED;
  }

  /**
   * Admits or denies, or only looks, and says all about it.
   *
   * @param organization whose call it is
   * @param callClass by which limits it is counted
   * @param only the limits; null if it may be any
   * @param charges whether the call is charged
   * @return the answer; null, and nobody charged, if other limits count
   */
  public @Nullable LimitVerdict judge(
      String organization, CallClass callClass, @Nullable RateLimits only, boolean charges) {
    Sighting sighting =
        charges
            ? Sighting.ofCharge(organization, callClass)
            : Sighting.ofLook(organization, callClass);
    long code = limiter.acquire(organization, callClass, 1, mine(only), ANY_TIME, sighting);
    if (isChanged(code)) {
      return null;
    }
    if (!charges) {
      return limiter.seen(sighting, organization, callClass, 1, code);
    }
    limiter.note(organization, callClass, 1, code);
    return sighting.verdict(code, 1);
  }

  /**
   * Returns the time by which calls are judged.
   *
   * @return nanoseconds since the limiter began
   */
  public long time() {
    return limiter.now(limiter.clock);
  }

  /**
   * Returns a handle for one organization.
   *
   * @param organization its id
   * @return the handle
   */
  public OrganizationHandle organization(String organization) {
    return limiter.organization(organization);
  }

  /**
   * Makes some limits those that count, unless somebody else has taken over.
   *
   * @param limits the limits
   */
  public void follow(RateLimits limits) {
    if (isInCharge()) {
      limiter.reconfigure(limits);
    }
  }

  /**
   * Returns what calls may be counted by: who has been taken over from must take the limits as they
   * come.
   *
   * @param only the limits; null if it may be any
   * @return the same, or null if it may be any by now
   */
  public @Nullable RateLimits mine(@Nullable RateLimits only) {
    return only == null || isInCharge() ? only : null;
  }

  private boolean isInCharge() {
    return equals(limiter.pinned);
  }
}
