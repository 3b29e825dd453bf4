package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * The two limits that every call must pass: the tenant's and its organization's.
 *
 * @param tenant the limits that all organizations of the tenant share
 * @param organization the limits of each single organization
 * @param overrides organizations with limits of their own, by id
 * @since 0.1.0
 */
public record RateLimits(
    LevelLimits tenant, LevelLimits organization, Map<String, LevelLimits> overrides) {

  /** Checks that all is given. */
  public RateLimits {
    requireNonNull(tenant, "tenant");
    requireNonNull(organization, "organization");
    overrides = Map.copyOf(overrides);
  }

  /**
   * Returns limits that are the same for every organization.
   *
   * @param tenant the limits that all organizations share
   * @param organization the limits of each single organization
   * @return the limits
   */
  public static RateLimits of(LevelLimits tenant, LevelLimits organization) {
    return new RateLimits(tenant, organization, Map.of());
  }

  /**
   * Returns these limits with those of one organization replaced.
   *
   * @param organizationId the organization
   * @param limits its own limits
   * @return the limits
   */
  public RateLimits withOverride(String organizationId, LevelLimits limits) {
    Map<String, LevelLimits> more = new HashMap<>(overrides);
    more.put(organizationId, limits);
    return new RateLimits(tenant, organization, more);
  }

  /**
   * Returns the limits of one organization.
   *
   * @param organizationId the organization
   * @return its own limits, or those of every organization
   */
  public LevelLimits of(String organizationId) {
    return overrides.getOrDefault(organizationId, organization);
  }
}
