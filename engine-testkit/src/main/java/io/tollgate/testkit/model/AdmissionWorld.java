package io.tollgate.testkit.model;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that a call is judged by, beside the call.
 *
 * @param tenant the tenant
 * @param catalogue the operations
 * @param stepUp which of them are sensitive
 * @param clockSkew how far clocks may differ, in whole seconds
 * @param now the time
 * @since 0.1.0
 */
public record AdmissionWorld(
    Tenant tenant,
    OperationCatalogue catalogue,
    StepUpPolicy stepUp,
    Duration clockSkew,
    Instant now) {

  /**
   * Puts another tenant in its place.
   *
   * @param other the other tenant
   * @return the same world with it
   */
  public AdmissionWorld with(Tenant other) {
    return new AdmissionWorld(other, catalogue, stepUp, clockSkew, now);
  }

  /**
   * Makes other operations sensitive.
   *
   * @param other which are
   * @return the same world with them
   */
  public AdmissionWorld with(StepUpPolicy other) {
    return new AdmissionWorld(tenant, catalogue, other, clockSkew, now);
  }

  /**
   * Moves to another time.
   *
   * @param time the time
   * @return the same world then
   */
  public AdmissionWorld at(Instant time) {
    return new AdmissionWorld(tenant, catalogue, stepUp, clockSkew, time);
  }

  /**
   * Returns the domains that the tenant is reached under.
   *
   * @return its canonical domain and its custom ones; where none is known, those that its My
   *     Organization API's identifiers name
   */
  public List<String> domains() {
    return OracleDomains.of(tenant);
  }

  /**
   * Returns the audience of tokens for the operations.
   *
   * @param domain one of the domains
   * @return the audience under this domain
   */
  public String audience(String domain) {
    return OracleDomains.audience(catalogue, domain);
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
