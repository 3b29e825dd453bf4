package io.tollgate.core;

import io.tollgate.PolicyEngine;
import io.tollgate.core.check.Finding;
import io.tollgate.core.check.TenantCheck;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.InvalidTenantException;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import java.util.List;

/**
 * Checks tenants, builds engines and rate limiters.
 *
 * @since 0.1.0
 */
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
   * Checks a tenant, compiles it and returns an engine for it, with calls to the My Organization
   * API and the limits that the tenant has. The work is linear in the tenant's size.
   *
   * @param tenant the tenant, read by a {@link TenantReader} or built in Java
   * @return an engine, safe for any number of threads
   * @throws InvalidTenantException if the parts of the tenant do not fit together
   */
  public static PolicyEngine engine(Tenant tenant) {
    return policyEngine().tenant(tenant).build();
  }

  /**
   * Starts to build an engine with options.
   *
   * @return a builder that needs a tenant
   */
  public static EngineBuilder policyEngine() {
    return new EngineBuilder();
  }

  /**
   * Starts to build a directory of the engines of many tenants.
   *
   * @return a builder that needs a source
   */
  public static EngineDirectoryBuilder engineDirectory() {
    return new EngineDirectoryBuilder();
  }

  /**
   * Starts to build a rate limiter.
   *
   * @return a builder that needs limits
   */
  public static RateLimiterBuilder rateLimiter() {
    return new RateLimiterBuilder();
  }

  /** Throws with every finding if the parts of a tenant do not fit together. */
  static void requireValid(Tenant tenant) {
    List<Diagnostic> diagnostics = check(tenant);
    if (diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
      throw new InvalidTenantException(diagnostics);
    }
  }

  /** The errors among what is wrong with a tenant. */
  static List<Diagnostic> errorsOf(Tenant tenant) {
    return check(tenant).stream().filter(found -> found.severity() == Severity.ERROR).toList();
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
