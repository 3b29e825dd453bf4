package io.tollgate.core.check;

import static java.util.Objects.requireNonNull;

import io.tollgate.tenant.Tenant;
import java.util.List;

/**
 * Checks whether the parts of a tenant fit together.
 *
 * <p>An error is a reference that leads nowhere, a second thing where there may be one, or a grant
 * that the platform forbids. A warning is what the platform accepts and silently ignores, or what
 * probably does not say what was meant. Time and memory are linear in the size of the tenant.
 */
public final class TenantCheck {

  private TenantCheck() {}

  /**
   * Returns everything that does not fit.
   *
   * @param tenant a tenant whose parts are valid in themselves
   * @return the findings, in the same order for equal tenants: ids first, then by kind of thing and
   *     within a kind in the tenant's order
   */
  public static List<Finding> check(Tenant tenant) {
    requireNonNull(tenant, "tenant");
    Findings findings = new Findings();
    TenantIndex index = TenantIndex.of(tenant);
    IdCheck.check(tenant, findings);
    ApiCheck.check(tenant, findings);
    ClientCheck.check(index, findings);
    GrantCheck.check(index, findings);
    RoleCheck.check(index, findings);
    OrganizationCheck.check(index, findings);
    return findings.toList();
  }
}
