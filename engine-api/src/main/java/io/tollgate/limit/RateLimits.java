package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

/**
 * The two limits that every call must pass: the tenant's and its organization's.
 *
 * @param tenant the limit that all organizations of the tenant share
 * @param organization the limit of each single organization
 */
public record RateLimits(RateLimit tenant, RateLimit organization) {

  /** Checks that both are given. */
  public RateLimits {
    requireNonNull(tenant, "tenant");
    requireNonNull(organization, "organization");
  }
}
