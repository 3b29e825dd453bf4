package io.tollgate.core.engine;

import io.tollgate.core.limit.OrganizationHandle;
import io.tollgate.core.limit.PinnedLimiter;
import io.tollgate.core.limit.TwoLevelLimiter;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an engine. Those that come from the tenant belong to the snapshot that a call is
 * judged by: a call that meets others is not charged, and judged anew.
 */
final class EngineLimits {

  private final RateLimiter limiter;

  /** Null if somebody else made the limiter, whose limits are his business. */
  private final @Nullable PinnedLimiter pinned;

  private EngineLimits(RateLimiter limiter, @Nullable PinnedLimiter pinned) {
    this.limiter = limiter;
    this.pinned = pinned;
  }

  static EngineLimits of(EngineParts parts) {
    PinnedLimiter pinned =
        parts.limiter() instanceof TwoLevelLimiter own ? new PinnedLimiter(own) : null;
    if (pinned != null && parts.followsTenant()) {
      pinned.takeOver();
    }
    return new EngineLimits(parts.limiter(), pinned);
  }

  /** Charges a call; {@link #isChanged changed}, and nobody is charged, if other limits count. */
  long tryAcquire(String organization, CallClass callClass, @Nullable RateLimits only) {
    return pinned == null
        ? limiter.tryAcquire(organization, callClass, 1)
        : pinned.tryAcquire(organization, callClass, only);
  }

  static boolean isChanged(long code) {
    return PinnedLimiter.isChanged(code);
  }

  /** Charges a call or only looks, and says all about it; null if other limits count. */
  @Nullable LimitVerdict judge(
      String organization, CallClass callClass, @Nullable RateLimits only, boolean charges) {
    if (pinned != null) {
      return pinned.judge(organization, callClass, only, charges);
    }
    return charges
        ? limiter.decide(organization, callClass, 1)
        : limiter.look(organization, callClass, 1);
  }

  /** A handle for one organization; null if there is nothing to gain by one. */
  @Nullable OrganizationHandle organization(String id) {
    return pinned == null ? null : pinned.organization(id);
  }

  /** The limits that calls may be counted by; null if any, for instance once somebody took over. */
  @Nullable RateLimits mine(@Nullable RateLimits only) {
    return pinned == null ? null : pinned.mine(only);
  }

  /** The limiter's time in nanoseconds, by which handles judge what is too late. */
  long time() {
    return pinned == null ? 0 : pinned.time();
  }

  /** Makes limits those that count. */
  void follow(RateLimits limits) {
    if (pinned == null) {
      limiter.reconfigure(limits);
    } else {
      pinned.follow(limits);
    }
  }
}
