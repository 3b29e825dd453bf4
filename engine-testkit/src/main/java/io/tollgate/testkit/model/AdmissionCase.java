package io.tollgate.testkit.model;

import io.tollgate.admission.ApiCall;

/**
 * A call and all that it is judged by.
 *
 * @param world what it is judged by
 * @param call the call
 * @since 0.1.0
 */
public record AdmissionCase(AdmissionWorld world, ApiCall call) {

  /** Returns the same call in another world. */
  public AdmissionCase with(AdmissionWorld other) {
    return new AdmissionCase(other, call);
  }

  /** Returns another call in the same world. */
  public AdmissionCase with(ApiCall other) {
    return new AdmissionCase(world, other);
  }

  /** Returns what the oracle says. */
  public AdmissionAnswer answer() {
    return AdmissionOracle.answer(world, call);
  }
}
