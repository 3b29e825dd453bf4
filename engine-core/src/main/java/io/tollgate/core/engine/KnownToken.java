package io.tollgate.core.engine;

import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.CompiledOperation;
import io.tollgate.core.admission.Standing;
import io.tollgate.core.limit.OrganizationHandle;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token, until a configuration takes over or a time comes.
 *
 * @param snapshot by which it is known
 * @param standing how it stands
 * @param organization its organization's limits
 * @param only the limits that calls are counted by; null if it may be any
 * @param deadline the time of the limiter until which all of that is good
 */
record KnownToken(
    Snapshot snapshot,
    Standing standing,
    OrganizationHandle organization,
    @Nullable RateLimits only,
    long deadline) {

  /** Such a call must be judged in full. Nobody was charged; no code is less than 0. */
  static final long UNDECIDED = -1;

  /** The same, because what is known is not good any more. */
  static final long OUTDATED = -2;

  /** The limiter reads the clock once for both: for the limits, and for the token's time. */
  long tryAdmit(String operation, ProofState proof, CallFacts facts) {
    CompiledOperation found = standing.find(operation, proof);
    if (found == null) {
      return UNDECIDED;
    }
    long code = organization.tryOnce(found.callClass(), only, deadline);
    if (LimitCode.isAdmitted(code)) {
      return AdmissionPolicy.code(standing.judge(found, facts));
    }
    return OrganizationHandle.isOpen(code) ? OUTDATED : AdmissionCode.of(CallReason.ofDenial(code));
  }
}
