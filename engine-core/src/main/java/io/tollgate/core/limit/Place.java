package io.tollgate.core.limit;

import io.tollgate.limit.RateLimits;

/**
 * Where the calls of an organization are judged: both buckets, the lane that has them, and the
 * generation it belongs to. It is good until one of the buckets is frozen.
 */
record Place(Generation generation, Lane lane, TenantBucket tenant, OrganizationBucket bucket) {

  /** Whether these very limits count here. */
  boolean isBy(RateLimits limits) {
    return generation.isBy(limits);
  }

  boolean isGood() {
    return !Bucket.isFrozen(bucket.word() | tenant.word());
  }
}
