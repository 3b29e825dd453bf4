package io.tollgate.core.oracle;

import io.tollgate.TokenRequest;
import io.tollgate.tenant.Tenant;

/**
 * A request to a tenant.
 *
 * @param tenant the tenant
 * @param ask the request
 */
public record Case(Tenant tenant, TokenRequest ask) {

  /** Returns the same request to another tenant. */
  public Case with(Tenant other) {
    return new Case(other, ask);
  }

  /** Returns another request to the same tenant. */
  public Case with(TokenRequest other) {
    return new Case(tenant, other);
  }
}
