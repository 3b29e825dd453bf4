package io.tollgate.limit;

/**
 * The answer of a {@link RateLimiter} in one {@code long}, for callers who want it without an
 * object: 0 or more admits and is the ticket of a refund; less than 0 denies. This class takes it
 * apart; the layout behind it is nobody else's.
 *
 * @since 0.1.0
 */
public final class LimitCode {

  /* Denied: the sign, one bit for each level, and in the other 61 the wait. */
  private static final long DENIED = Long.MIN_VALUE;
  private static final long BY_TENANT = 1L << 62;
  private static final long BY_ORGANIZATION = 1L << 61;
  private static final long WAIT = BY_ORGANIZATION - 1;
  private static final long FOR_EVER = WAIT;

  private static final long NO_ROOM = DENIED;

  private LimitCode() {}

  /**
   * Returns the code of a denial; for those who implement limiters.
   *
   * @param byTenant whether the tenant's limit says no
   * @param byOrganization whether the organization's limit says no
   * @param retryAfterNanos after how many nanoseconds this call could pass, from 1 to 2^61 - 2
   * @return the code
   * @throws IllegalArgumentException if no level says no, or the time is out of range
   */
  public static long deniedUntil(boolean byTenant, boolean byOrganization, long retryAfterNanos) {
    if (retryAfterNanos < 1 || retryAfterNanos >= FOR_EVER) {
      throw new IllegalArgumentException(
          "retryAfterNanos must be >= 1 and < 2^61 - 1: retryAfterNanos=" + retryAfterNanos);
    }
    return denied(byTenant, byOrganization) | retryAfterNanos;
  }

  /**
   * Returns the code of a denial for ever; for those who implement limiters.
   *
   * @param byTenant whether the tenant's limit says no
   * @param byOrganization whether the organization's limit says no
   * @return the code
   * @throws IllegalArgumentException if no level says no
   */
  public static long never(boolean byTenant, boolean byOrganization) {
    return denied(byTenant, byOrganization) | FOR_EVER;
  }

  /**
   * Returns the code that says there is no room for one more organization; for those who implement
   * limiters.
   *
   * @return the code
   */
  public static long noRoom() {
    return NO_ROOM;
  }

  /**
   * Tells whether the call may go ahead.
   *
   * @param code what a limiter returned
   * @return true if it was admitted and charged
   */
  public static boolean isAdmitted(long code) {
    return code >= 0;
  }

  /**
   * Tells whether a call of this cost can never go ahead.
   *
   * @param code what a limiter returned
   * @return true if the cost is more than a bucket holds, or the rate is 0
   */
  public static boolean isNever(long code) {
    return code < 0 && (code & WAIT) == FOR_EVER;
  }

  /**
   * Tells whether there was no room for one more organization.
   *
   * @param code what a limiter returned
   * @return true if a hard cap on buckets is reached
   */
  public static boolean isNoRoom(long code) {
    return code == NO_ROOM;
  }

  /**
   * Tells whether a level says no. Both may.
   *
   * @param code what a limiter returned
   * @param level the level
   * @return true if it stands in the way
   */
  public static boolean isDeniedBy(long code, LimitLevel level) {
    return code < 0 && (code & (level == LimitLevel.TENANT ? BY_TENANT : BY_ORGANIZATION)) != 0;
  }

  /**
   * Returns when a denied call can pass.
   *
   * @param code what a limiter returned
   * @return the nanoseconds after which this very call could pass if nobody else came, one earlier
   *     it could not; 0 if it was admitted or there was no room; {@link Long#MAX_VALUE} if never
   */
  public static long retryAfterNanos(long code) {
    if (isAdmitted(code)) {
      return 0;
    }
    return isNever(code) ? Long.MAX_VALUE : code & WAIT;
  }

  private static long denied(boolean byTenant, boolean byOrganization) {
    if (!byTenant && !byOrganization) {
      throw new IllegalArgumentException("a level must say no: byTenant=false");
    }
    return DENIED | (byTenant ? BY_TENANT : 0) | (byOrganization ? BY_ORGANIZATION : 0);
  }
}
