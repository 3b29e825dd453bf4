package io.tollgate.testkit.model;

import io.tollgate.Caller;
import io.tollgate.PolicyEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compares all that an engine says about one call with the oracle, and names what differs. The
 * engine's limits have to be so wide that they never speak.
 *
 * @since 0.1.0
 */
public final class AdmissionDisagreement {
  private final List<String> differences = new ArrayList<>();

  private AdmissionDisagreement() {}

  /**
   * Asks both.
   *
   * @param engine the engine; the call is charged
   * @param world what the engine judges by
   * @param call the call
   * @return what differs, a difference a line; empty if the two agree
   */
  public static String find(PolicyEngine engine, AdmissionWorld world, ApiCall call) {
    AdmissionDisagreement found = new AdmissionDisagreement();
    AdmissionAnswer expected = AdmissionOracle.answer(world, call);
    Admission actual = engine.admit(call);
    found.compareAdmission(expected, actual);
    long code = engine.tryAdmit(call);
    found.compareCode(code, actual);
    found.compareKept(engine, call, actual, code);
    found.same("reasons of the preview", actual.reasons(), engine.preview(call).reasons());
    return String.join("\n", found.differences);
  }

  private void compareAdmission(AdmissionAnswer expected, Admission actual) {
    same("reasons", expected.reasons(), actual.reasons());
    same("reason", first(expected), actual.reason());
    same("obligations", expected.obligations(), obligations(actual));
    same("missing facts", expected.missingFacts(), missingFacts(actual));
    boolean charged = isCharged(expected);
    same("whether charged", charged, actual.charge().isPresent());
    if (charged) {
      same("operation", expected.operation(), actual.operation().map(Operation::id));
    }
  }

  private void compareCode(long code, Admission actual) {
    same("reason of the code", actual.reason(), AdmissionCode.reason(code));
    same(
        "obligations of the code",
        !obligations(actual).isEmpty(),
        AdmissionCode.hasObligations(code));
  }

  /** A kept token's calls get the same answers: those judged in full, and those known before. */
  private void compareKept(PolicyEngine engine, ApiCall call, Admission actual, long code) {
    if (call.token().isPresent() && actual.operation().isPresent()) {
      String operation = actual.operation().get().id();
      Caller kept = engine.caller(call.token().get(), call.scheme(), call.host());
      same("first code of the kept token", code, tried(kept, operation, call));
      same("second code of the kept token", code, tried(kept, operation, call));
      Admission again = kept.preview(operation, call.proof(), call.facts());
      same("reasons of the kept token", actual.reasons(), again.reasons());
    }
  }

  private static long tried(Caller kept, String operation, ApiCall call) {
    return kept.tryAdmit(operation, call.proof(), call.facts());
  }

  private static CallReason first(AdmissionAnswer answer) {
    return answer.isAdmitted() ? CallReason.ADMITTED : answer.reasons().get(0);
  }

  /** Whoever passes token and proof is. */
  private static boolean isCharged(AdmissionAnswer answer) {
    return answer.reasons().stream()
        .map(CallReason::gate)
        .noneMatch(gate -> gate == Gate.TOKEN || gate == Gate.PROOF_OF_POSSESSION);
  }

  private static List<String> obligations(Admission admission) {
    return admission instanceof Admission.Admitted admitted ? admitted.obligations() : List.of();
  }

  private static Set<String> missingFacts(Admission admission) {
    return admission instanceof Admission.Refused refused
        ? Set.copyOf(refused.missingFacts())
        : Set.of();
  }

  private void same(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      differences.add("  " + what + ": expected " + expected + " but was " + actual);
    }
  }
}
