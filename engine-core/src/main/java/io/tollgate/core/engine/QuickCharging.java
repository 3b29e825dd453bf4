package io.tollgate.core.engine;

import io.tollgate.admission.CallReason;
import io.tollgate.core.admission.Charging;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Charges calls, and keeps nothing of what the limits say.
 *
 * @param limits the limits of the engine
 * @param only those that belong to what is judged by; null if it may be any
 */
record QuickCharging(EngineLimits limits, @Nullable RateLimits only) implements Charging {

  @Override
  public long charge(String organization, CallClass callClass) {
    long code = limits.tryAcquire(organization, callClass, only);
    if (LimitCode.isAdmitted(code)) {
      return PASSED;
    }
    return EngineLimits.isChanged(code) ? SUPERSEDED : Charging.denied(CallReason.ofDenial(code));
  }
}
