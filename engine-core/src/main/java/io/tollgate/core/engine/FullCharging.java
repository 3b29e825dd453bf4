package io.tollgate.core.engine;

import io.tollgate.admission.Admission.Charge;
import io.tollgate.admission.Admission.Throttled;
import io.tollgate.admission.CallReason;
import io.tollgate.core.admission.Charging;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import org.jspecify.annotations.Nullable;

/** Charges one call, or only looks, and keeps all that the limits say. */
final class FullCharging implements Charging {

  private final RateLimiter limiter;
  private final boolean charges;
  private @Nullable Charge charge;

  FullCharging(RateLimiter limiter, boolean charges) {
    this.limiter = limiter;
    this.charges = charges;
  }

  @Override
  public @Nullable CallReason charge(String organization, CallClass callClass) {
    LimitVerdict verdict =
        charges
            ? limiter.decide(organization, callClass, 1)
            : limiter.look(organization, callClass, 1);
    charge = new Charge(callClass, verdict);
    return verdict.isAdmitted() ? null : new Throttled(charge).reason();
  }

  /** What the limits said; null if they were not asked. */
  @Nullable Charge charge() {
    return charge;
  }
}
