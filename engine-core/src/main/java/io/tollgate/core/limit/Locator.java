package io.tollgate.core.limit;

import org.jspecify.annotations.Nullable;

/** How a caller finds the bucket of an organization. */
@FunctionalInterface
interface Locator {

  /** By the organization's id. */
  Locator BY_ID = Lane::find;

  /** Returns the bucket, or null if there is none. */
  @Nullable OrganizationBucket find(Lane lane, String organization);
}
