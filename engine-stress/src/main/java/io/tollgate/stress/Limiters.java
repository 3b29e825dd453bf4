package io.tollgate.stress;

import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.spi.NanoClock;

/** Small limiters to race for, at one instant of time or after a rest. */
final class Limiters {
  static final String A = "org_a";
  static final String B = "org_b";

  private static final long SECOND = 1_000_000_000;

  private Limiters() {}

  static RateLimits limits(long tenant, long organization) {
    return RateLimits.of(
        LevelLimits.perSecond(tenant, tenant), LevelLimits.perSecond(organization, organization));
  }

  /** A limiter in which everything is full, and time stands still. */
  static RateLimiter atOneInstant(long tenant, long organization) {
    return Tollgate.rateLimiter().limits(limits(tenant, organization)).clock(() -> 0).build();
  }

  /** A limiter in which organization A has a bucket that is full again, and may be dropped. */
  static RateLimiter afterARest(long tenant, long organization) {
    Hand hand = new Hand();
    RateLimiter limiter =
        Tollgate.rateLimiter().limits(limits(tenant, organization)).clock(hand).build();
    limiter.tryAcquire(A, CallClass.READ, organization);
    hand.time = SECOND;
    return limiter;
  }

  /** Changes the limits to what they are, in a form in which that is a change. */
  static void change(RateLimiter limiter) {
    limiter.reconfigure(limiter.limits(), Inheritance.ADDITIVE);
  }

  /** Takes; 1 if admitted. */
  static int take(RateLimiter limiter, String organization, long cost) {
    return LimitCode.isAdmitted(limiter.tryAcquire(organization, CallClass.READ, cost)) ? 1 : 0;
  }

  /** A handle of organization A that remembers its bucket, if there is one. */
  static OrganizationLimiter handle(RateLimiter limiter) {
    OrganizationLimiter handle = limiter.organization(A);
    handle.tryAcquire(CallClass.READ, 0);
    return handle;
  }

  /** Takes by a handle; 1 if admitted. */
  static int take(OrganizationLimiter handle, long cost) {
    return LimitCode.isAdmitted(handle.tryAcquire(CallClass.READ, cost)) ? 1 : 0;
  }

  static int leftOf(RateLimiter limiter, String organization) {
    return (int) limiter.look(organization, CallClass.READ, 0).organization().remaining();
  }

  static int leftOfTenant(RateLimiter limiter) {
    return (int) limiter.look(A, CallClass.READ, 0).tenant().remaining();
  }

  /** A clock that is moved before anybody races. */
  private static final class Hand implements NanoClock {
    private long time;

    @Override
    public long nanoTime() {
      return time;
    }
  }
}
