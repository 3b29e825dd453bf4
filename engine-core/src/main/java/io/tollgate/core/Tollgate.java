package io.tollgate.core;

import io.tollgate.PolicyEngine;
import io.tollgate.core.check.Finding;
import io.tollgate.core.check.TenantCheck;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.InvalidTenantException;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import java.util.List;

/** Checks tenants, builds engines and rate limiters. */
public final class Tollgate {

  private Tollgate() {}

  /**
   * Checks whether the parts of a tenant fit together. A tenant that a {@link TenantReader} has
   * read was checked already, with the places in its document.
   *
   * @param tenant the tenant
   * @return every finding, each with its JSON Pointer in terms of Tollgate's own document
   */
  public static List<Diagnostic> check(Tenant tenant) {
    return TenantCheck.check(tenant).stream().map(Tollgate::diagnostic).toList();
  }

  /**
   * Checks a tenant, compiles it and returns an engine for it. The work is linear in the tenant's
   * size.
   *
   * @param tenant the tenant, read by a {@link TenantReader} or built in Java
   * @return an immutable engine, safe for any number of threads
   * @throws InvalidTenantException if the parts of the tenant do not fit together
   */
  public static PolicyEngine engine(Tenant tenant) {
    List<Diagnostic> diagnostics = check(tenant);
    if (diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
      throw new InvalidTenantException(diagnostics);
    }
    return TokenPolicy.of(tenant);
  }

  /**
   * Starts to build a rate limiter.
   *
   * @return a builder that needs limits
   */
  public static RateLimiterBuilder rateLimiter() {
    return new RateLimiterBuilder();
  }

  private static Diagnostic diagnostic(Finding finding) {
    return new Diagnostic(
        finding.severity(),
        finding.code(),
        Location.of(finding.pointer()),
        finding.message(),
        finding.suggestion());
  }
}
