package io.tollgate.core.directory;

import io.tollgate.LiveEngine;
import io.tollgate.limit.RateLimiter;
import io.tollgate.tenant.Tenant;
import java.util.function.UnaryOperator;

/** Makes the engine of a tenant that was loaded. */
@FunctionalInterface
public interface EngineMaker {

  /**
   * Makes an engine.
   *
   * @param name the tenant's name
   * @param tenant the tenant
   * @param keep takes the limiter that the engine would have, and returns the one that it must have
   * @return the engine
   */
  LiveEngine make(String name, Tenant tenant, UnaryOperator<RateLimiter> keep);
}
