package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.core.limit.TwoLevelLimiter;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.spi.CoarseClock;
import io.tollgate.spi.LimitListener;
import io.tollgate.spi.NanoClock;
import org.jspecify.annotations.Nullable;

/**
 * Builds the rate limiter of one tenant. Each method may be called once; only the limits are
 * needed. Not safe to share between threads.
 *
 * @since 0.1.0
 */
public final class RateLimiterBuilder {

  private @Nullable RateLimits limits;
  private @Nullable NanoClock clock;
  private @Nullable CoarseClock coarseClock;
  private @Nullable LimitListener listener;
  private long maxBuckets;

  RateLimiterBuilder() {}

  /**
   * Takes the limits of a service tier.
   *
   * @param tier the tier
   * @return this builder
   */
  public RateLimiterBuilder tier(Tier tier) {
    return limits(tier.rateLimits());
  }

  /**
   * Takes limits of one's own.
   *
   * @param limits the limits
   * @return this builder
   * @throws IllegalStateException if there are limits already
   */
  public RateLimiterBuilder limits(RateLimits limits) {
    requireUnset("limits", this.limits == null);
    this.limits = requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Takes the time from a clock; otherwise from {@link NanoClock#system()}.
   *
   * @param clock the clock
   * @return this builder
   * @throws IllegalStateException if there is a clock already
   */
  public RateLimiterBuilder clock(NanoClock clock) {
    requireUnset("clock", this.clock == null);
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Admits by a coarse clock, and denies by the exact one only. A window w may then admit up to
   * burst + (w + d) × rate, where d is the longest time between two ticks.
   *
   * @param clock a clock that follows the very one given to {@link #clock}, or {@link
   *     NanoClock#system()} if none is, and that somebody ticks
   * @return this builder
   * @throws IllegalStateException if there is a coarse clock already
   */
  public RateLimiterBuilder coarseClock(CoarseClock clock) {
    requireUnset("coarseClock", this.coarseClock == null);
    this.coarseClock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Tells somebody of every answer.
   *
   * @param listener who wants to hear
   * @return this builder
   * @throws IllegalStateException if there is a listener already
   */
  public RateLimiterBuilder listener(LimitListener listener) {
    requireUnset("listener", this.listener == null);
    this.listener = requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Sets a hard cap on the buckets of organizations, for each class of calls. When it is reached,
   * organizations that have no bucket are denied until others have come to rest; nobody's bucket is
   * dropped for them. Without one, the tenant's own limit bounds them: never more than its burst
   * and what it admits in three times the time in which an organization's empty bucket fills, and
   * one for each override.
   *
   * @param maxBuckets the cap, 1 or more
   * @return this builder
   * @throws IllegalStateException if there is a cap already
   * @throws IllegalArgumentException if it is less than 1
   */
  public RateLimiterBuilder maxBuckets(long maxBuckets) {
    requireUnset("maxBuckets", this.maxBuckets == 0);
    if (maxBuckets < 1) {
      throw new IllegalArgumentException("maxBuckets must be >= 1: maxBuckets=" + maxBuckets);
    }
    this.maxBuckets = maxBuckets;
    return this;
  }

  /**
   * Builds a limiter in which every bucket is full. It starts no thread.
   *
   * @return the limiter
   * @throws IllegalStateException if there are no limits, or if the coarse clock follows another
   *     clock than the limiter's
   */
  public RateLimiter build() {
    if (limits == null) {
      throw new IllegalStateException("limits must be set: limits=none");
    }
    NanoClock exact = clock == null ? NanoClock.system() : clock;
    if (coarseClock != null && !coarseClock.follows(exact)) {
      throw new IllegalStateException(
          "coarse clock must follow the limiter's clock: follows=another");
    }
    return new TwoLevelLimiter(
        limits, exact, coarseClock, maxBuckets == 0 ? Long.MAX_VALUE : maxBuckets, listener);
  }

  private static void requireUnset(String name, boolean unset) {
    if (!unset) {
      throw new IllegalStateException("must be set once: " + name);
    }
  }
}
