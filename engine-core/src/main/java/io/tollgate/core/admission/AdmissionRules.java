package io.tollgate.core.admission;

import static java.util.Objects.requireNonNull;

import io.tollgate.Ruleset;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Tenant;
import java.time.Duration;

/**
 * What calls are judged by.
 *
 * @param tenant a tenant without errors
 * @param catalogue the operations
 * @param stepUp which operations are sensitive
 * @param clockSkew how far the clocks of issuer and service may be apart, in whole seconds
 * @param rechecksScopes whether a token's scopes must still be to be had
 */
public record AdmissionRules(
    Tenant tenant,
    OperationCatalogue catalogue,
    StepUpPolicy stepUp,
    Duration clockSkew,
    boolean rechecksScopes) {

  /** Checks that all is given. */
  public AdmissionRules {
    requireNonNull(tenant, "tenant");
    requireNonNull(catalogue, "catalogue");
    requireNonNull(stepUp, "stepUp");
    requireNonNull(clockSkew, "clockSkew");
  }

  /**
   * Returns rules with another tenant, catalogue and step-up policy.
   *
   * @param next all three
   * @return the rules
   */
  public AdmissionRules of(Ruleset next) {
    return new AdmissionRules(
        next.tenant(), next.catalogue(), next.stepUp(), clockSkew, rechecksScopes);
  }

  /**
   * Returns the same rules for another tenant.
   *
   * @param next the tenant
   * @return the rules
   */
  public AdmissionRules of(Tenant next) {
    return new AdmissionRules(next, catalogue, stepUp, clockSkew, rechecksScopes);
  }
}
