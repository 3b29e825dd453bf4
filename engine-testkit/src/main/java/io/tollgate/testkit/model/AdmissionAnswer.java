package io.tollgate.testkit.model;

import io.tollgate.admission.CallReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the oracle says about one call when limits are left aside.
 *
 * @param reasons everything that stands against it, in order
 * @param operation the id of the operation; not said where token or proof fail, or there is none
 * @param obligations what the service must do; none unless admitted
 * @param missingFacts what the service did not say and should have
 * @since 0.1.0
 */
public record AdmissionAnswer(
    List<CallReason> reasons,
    Optional<String> operation,
    List<String> obligations,
    Set<String> missingFacts) {

  /** Returns whether the call may go ahead. */
  public boolean isAdmitted() {
    return reasons.isEmpty();
  }

  static AdmissionAnswer refused(EnumSet<CallReason> reasons) {
    return new AdmissionAnswer(List.copyOf(reasons), Optional.empty(), List.of(), Set.of());
  }
}
