package io.tollgate.core.oracle;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;

/**
 * All that a call is judged by, beside the call.
 *
 * @param tenant the tenant
 * @param catalogue the operations
 * @param stepUp which of them are sensitive
 * @param clockSkew how far clocks may differ, in whole seconds
 * @param now the time
 */
public record AdmissionWorld(
    Tenant tenant,
    OperationCatalogue catalogue,
    StepUpPolicy stepUp,
    Duration clockSkew,
    Instant now) {

  /** Returns the same world with another tenant. */
  public AdmissionWorld with(Tenant other) {
    return new AdmissionWorld(other, catalogue, stepUp, clockSkew, now);
  }

  /** Returns the same world with other sensitive operations. */
  public AdmissionWorld with(StepUpPolicy other) {
    return new AdmissionWorld(tenant, catalogue, other, clockSkew, now);
  }

  /** Returns the same world at another time. */
  public AdmissionWorld at(Instant time) {
    return new AdmissionWorld(tenant, catalogue, stepUp, clockSkew, time);
  }

  /** The time in whole seconds, as tokens tell it. */
  long second() {
    return now.getEpochSecond();
  }

  /** The skew in whole seconds. */
  long skew() {
    return clockSkew.toSeconds();
  }
}
