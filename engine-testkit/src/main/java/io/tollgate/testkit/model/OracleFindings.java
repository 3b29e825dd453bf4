package io.tollgate.testkit.model;

import io.tollgate.admission.CallReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the gates behind token and proof have found so far. */
final class OracleFindings {
  private final EnumSet<CallReason> reasons = EnumSet.noneOf(CallReason.class);
  private final Set<String> missingFacts = new TreeSet<>();
  private final List<String> obligations = new ArrayList<>();

  void add(CallReason reason) {
    reasons.add(reason);
  }

  void miss(String fact) {
    reasons.add(CallReason.FACT_MISSING);
    missingFacts.add(fact);
  }

  void oblige(String obligation) {
    obligations.add(obligation);
  }

  boolean nothingStandsAgainstIt() {
    return reasons.isEmpty();
  }

  AdmissionAnswer answer(Optional<String> operation) {
    return new AdmissionAnswer(
        List.copyOf(reasons),
        operation,
        reasons.isEmpty() ? List.copyOf(obligations) : List.of(),
        Set.copyOf(missingFacts));
  }
}
