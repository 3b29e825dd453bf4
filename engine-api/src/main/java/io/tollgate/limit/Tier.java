package io.tollgate.limit;

import java.util.Locale;

/**
 * The platform's service tiers with the rate limits of the My Organization API, in requests per
 * second: for the whole tenant, and for each organization in addition.
 *
 * @since 0.1.0
 */
public enum Tier {
  /** The free tier. */
  FREE(4, 2, 4, 2),
  /** The self-service tier of the public cloud. */
  PUBLIC_SELF_SERVICE(8, 4, 4, 2),
  /** The enterprise tier of the public cloud. */
  PUBLIC_ENTERPRISE(40, 20, 8, 4),
  /** The basic tier of the private cloud. */
  PRIVATE_BASIC(40, 20, 8, 4),
  /** The performance tier of the private cloud. */
  PRIVATE_PERFORMANCE(160, 80, 16, 8);

  private final long tenantRead;
  private final long tenantWrite;
  private final long organizationRead;
  private final long organizationWrite;

  Tier(long tenantRead, long tenantWrite, long organizationRead, long organizationWrite) {
    this.tenantRead = tenantRead;
    this.tenantWrite = tenantWrite;
    this.organizationRead = organizationRead;
    this.organizationWrite = organizationWrite;
  }

  /**
   * Returns the limits of this tier, each with a second's worth of burst; the platform publishes no
   * other.
   *
   * @return both levels' limits
   */
  public RateLimits rateLimits() {
    return RateLimits.of(
        LevelLimits.perSecond(tenantRead, tenantWrite),
        LevelLimits.perSecond(organizationRead, organizationWrite));
  }

  /**
   * Returns the name that documents use.
   *
   * @return the name in lower case, such as {@code public_enterprise}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
