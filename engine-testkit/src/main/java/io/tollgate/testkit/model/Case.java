package io.tollgate.testkit.model;

import io.tollgate.TokenRequest;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.Optional;

/**
 * A request to a tenant.
 *
 * @param tenant the tenant
 * @param ask the request
 * @since 0.1.0
 */
public record Case(Tenant tenant, TokenRequest ask) {

  /** Returns the API that the request is for, if the tenant has it. */
  public Optional<Api> api() {
    return ask.audience()
        .or(() -> ask.refresh().map(RefreshExchange::audience))
        .flatMap(audience -> TokenOracle.api(tenant, audience));
  }

  /** Returns the same request to another tenant. */
  public Case with(Tenant other) {
    return new Case(other, ask);
  }

  /** Returns another request to the same tenant. */
  public Case with(TokenRequest other) {
    return new Case(tenant, other);
  }
}
