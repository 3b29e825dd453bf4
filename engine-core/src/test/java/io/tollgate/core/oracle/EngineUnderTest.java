package io.tollgate.core.oracle;

import io.tollgate.PolicyEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Severity;
import io.tollgate.testkit.model.AdmissionAnswer;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The engine that is compared with the oracle: the one place that knows how it is built. Its limits
 * are so wide that they never speak.
 */
final class EngineUnderTest {
  private static final LevelLimits WIDE = LevelLimits.perSecond(1_000_000, 1_000_000);

  private final AdmissionWorld world;
  private final PolicyEngine engine;

  private EngineUnderTest(AdmissionWorld world, PolicyEngine engine) {
    this.world = world;
    this.engine = engine;
  }

  /** The catalogue that the engine judges by. */
  static OperationCatalogue catalogue() {
    return CatalogueReader.myOrganization();
  }

  static EngineUnderTest of(AdmissionWorld world) {
    return new EngineUnderTest(
        world,
        Tollgate.policyEngine()
            .tenant(world.tenant())
            .rateLimits(RateLimits.of(WIDE, WIDE))
            .stepUp(world.stepUp())
            .wallClock(InstantSource.fixed(world.now()))
            .clockSkew(world.clockSkew())
            .build());
  }

  /** Whether there can be an engine: what is taken from a tenant may be referred to elsewhere. */
  static boolean isPossible(AdmissionWorld world) {
    return Tollgate.check(world.tenant()).stream()
        .noneMatch(found -> found.severity() == Severity.ERROR);
  }

  Admission admit(ApiCall call) {
    return engine.admit(call);
  }

  /** Returns what differs from the oracle's answer, a difference a line; empty if they agree. */
  String disagreement(ApiCall call) {
    AdmissionAnswer expected = AdmissionOracle.answer(world, call);
    Admission actual = engine.admit(call);
    List<String> found = new ArrayList<>();
    compare(found, "reasons", expected.reasons(), actual.reasons());
    compare(found, "reason", first(expected), actual.reason());
    compare(found, "obligations", expected.obligations(), obligations(actual));
    compare(found, "missing facts", expected.missingFacts(), missingFacts(actual));
    boolean charged = isCharged(expected);
    compare(found, "whether charged", charged, actual.charge().isPresent());
    if (charged) {
      compare(found, "operation", expected.operation(), actual.operation().map(Operation::id));
    }
    long code = engine.tryAdmit(call);
    compare(found, "reason of the code", actual.reason(), AdmissionCode.reason(code));
    compare(
        found,
        "obligations of the code",
        !obligations(actual).isEmpty(),
        AdmissionCode.hasObligations(code));
    compare(found, "reasons of the preview", actual.reasons(), engine.preview(call).reasons());
    return String.join("\n", found);
  }

  private static CallReason first(AdmissionAnswer answer) {
    return answer.isAdmitted() ? CallReason.ADMITTED : answer.reasons().get(0);
  }

  /** Whoever passes token and proof is. */
  static boolean isCharged(AdmissionAnswer answer) {
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

  private static void compare(List<String> found, String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      found.add("  " + what + ": expected " + expected + " but was " + actual);
    }
  }
}
