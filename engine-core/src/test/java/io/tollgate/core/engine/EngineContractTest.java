package io.tollgate.core.engine;

import io.tollgate.PolicyEngine;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.testkit.contract.PolicyEngineContract;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.InstantSource;

/** The engine keeps to the model, by a catalogue of another API's, too. */
final class EngineContractTest extends PolicyEngineContract {
  private static final LevelLimits WIDE = LevelLimits.perSecond(1_000_000, 1_000_000);

  @Override
  protected PolicyEngine engine(AdmissionWorld world) {
    return Tollgate.policyEngine()
        .tenant(world.tenant())
        .catalogue(world.catalogue())
        .stepUp(world.stepUp())
        .rateLimits(RateLimits.of(WIDE, WIDE))
        .wallClock(InstantSource.fixed(world.now()))
        .clockSkew(world.clockSkew())
        .build();
  }
}
