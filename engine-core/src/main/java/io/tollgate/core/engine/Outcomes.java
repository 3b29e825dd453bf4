package io.tollgate.core.engine;

import io.tollgate.Reason;
import io.tollgate.admission.Admission;
import io.tollgate.spi.DecisionRecord.Outcome;

/** Sorts answers for a log: what is nobody's fault but the operator's counts as a failure. */
final class Outcomes {

  private Outcomes() {}

  static Outcome of(Reason reason) {
    return switch (reason) {
      case GRANTED -> Outcome.ADMITTED;
      case CONFIGURATION_EXPIRED, TENANT_UNAVAILABLE, INTERNAL_ERROR -> Outcome.FAILED;
      default -> Outcome.REFUSED;
    };
  }

  static Outcome of(Admission admission) {
    return switch (admission.reason()) {
      case ADMITTED -> Outcome.ADMITTED;
      case RATE_LIMITED, RATE_LIMIT_CLOSED, RATE_LIMITER_FULL -> Outcome.THROTTLED;
      case CONFIGURATION_EXPIRED, TENANT_UNAVAILABLE, INTERNAL_ERROR -> Outcome.FAILED;
      default -> admission instanceof Admission.Challenged ? Outcome.CHALLENGED : Outcome.REFUSED;
    };
  }
}
