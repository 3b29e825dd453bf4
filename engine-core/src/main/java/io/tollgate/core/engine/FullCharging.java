package io.tollgate.core.engine;

import io.tollgate.admission.Admission.Charge;
import io.tollgate.admission.Admission.Throttled;
import io.tollgate.core.admission.Charging;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimits;
import org.jspecify.annotations.Nullable;

/** Charges one call, or only looks, and keeps all that the limits say. */
final class FullCharging implements Charging {

  private final EngineLimits limits;
  private final @Nullable RateLimits only;
  private final boolean charges;
  private @Nullable Charge charge;

  FullCharging(EngineLimits limits, @Nullable RateLimits only, boolean charges) {
    this.limits = limits;
    this.only = only;
    this.charges = charges;
  }

  @Override
  public long charge(String organization, CallClass callClass) {
    LimitVerdict verdict = limits.judge(organization, callClass, only, charges);
    if (verdict == null) {
      return SUPERSEDED;
    }
    charge = new Charge(callClass, verdict);
    return verdict.isAdmitted() ? PASSED : Charging.denied(new Throttled(charge).reason());
  }

  /** What the limits said; null if they were not asked. */
  @Nullable Charge charge() {
    return charge;
  }
}
