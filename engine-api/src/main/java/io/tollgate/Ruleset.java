package io.tollgate;

import static java.util.Objects.requireNonNull;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Tenant;

/**
 * All that can be replaced while an engine works, to be replaced at one instant.
 *
 * @param tenant the tenant
 * @param catalogue the operations of the API that calls are for
 * @param stepUp which of them are sensitive
 * @since 0.1.0
 */
public record Ruleset(Tenant tenant, OperationCatalogue catalogue, StepUpPolicy stepUp) {

  /** Checks that all is given; whether the parts fit together is checked when it is published. */
  public Ruleset {
    requireNonNull(tenant, "tenant");
    requireNonNull(catalogue, "catalogue");
    requireNonNull(stepUp, "stepUp");
  }
}
