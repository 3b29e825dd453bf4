package io.tollgate.spi;

import io.tollgate.tenant.Tenant;
import java.util.Optional;

/**
 * Knows where the configurations of tenants are: in files, in a database, behind an API. It may be
 * asked by several threads at once, for different tenants, and may take its time: whoever needs the
 * tenant for the first time waits, later loads happen in the background.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TenantSource {

  /**
   * Loads a tenant. Must not ask the directory for the tenant that it is asked for: that is refused
   * as unavailable.
   *
   * @param name the tenant's name, as the caller gave it: it may be anything that a stranger has
   *     sent, of at most 256 characters
   * @return the tenant as it is now; empty if there is no such tenant, which is not the same as not
   *     to know
   * @throws Exception if it cannot be told now
   */
  Optional<Tenant> load(String name) throws Exception;
}
