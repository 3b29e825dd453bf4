package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What reading a tenant's configuration gave: the tenant, or the reasons why there is none.
 *
 * @param tenant the tenant; given exactly if no diagnostic is an error
 * @param diagnostics everything found, in the order of the document
 * @since 0.1.0
 */
public record TenantReading(Optional<Tenant> tenant, List<Diagnostic> diagnostics) {
  /** Checks that a tenant is given exactly if there is no error. */
  public TenantReading {
    requireNonNull(tenant, "tenant");
    diagnostics = List.copyOf(diagnostics);
    boolean hasError = diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    if (hasError == tenant.isPresent()) {
      throw new IllegalArgumentException(
          "a tenant is given exactly if there is no error: tenant=" + tenant.isPresent());
    }
  }

  /**
   * Tells whether the configuration can be used.
   *
   * @return true if no diagnostic is an error
   */
  public boolean isValid() {
    return tenant.isPresent();
  }

  /**
   * Returns the tenant.
   *
   * @return the tenant
   * @throws InvalidTenantException if there is none; it carries the diagnostics
   */
  public Tenant orElseThrow() {
    return tenant.orElseThrow(() -> new InvalidTenantException(diagnostics));
  }
}
