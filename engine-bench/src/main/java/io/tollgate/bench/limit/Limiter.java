package io.tollgate.bench.limit;

/** A limiter of two levels, a tenant's and an organization's, as all are asked here. */
@FunctionalInterface
interface Limiter {

  /** Admits or denies one call of an organization. */
  boolean tryAcquire(String organization);
}
