package io.tollgate.core.oracle;

import io.tollgate.PolicyEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Severity;
import io.tollgate.testkit.model.AdmissionDisagreement;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.InstantSource;

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
            .catalogue(world.catalogue())
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
    return AdmissionDisagreement.find(engine, world, call);
  }
}
