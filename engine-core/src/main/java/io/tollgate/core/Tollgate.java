package io.tollgate.core;

import io.tollgate.PolicyEngine;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.tenant.Tenant;

/** Builds engines. */
public final class Tollgate {

  private Tollgate() {}

  /**
   * Checks a tenant, compiles it and returns an engine for it. The work is linear in the tenant's
   * size; the engine keeps the tenant.
   *
   * @param tenant the tenant, read by {@link TenantReader} or built in Java
   * @return an immutable engine, safe for any number of threads
   * @throws io.tollgate.tenant.InvalidTenantException if the parts of the tenant do not fit
   *     together
   */
  public static PolicyEngine engine(Tenant tenant) {
    return TokenPolicy.of(tenant);
  }
}
