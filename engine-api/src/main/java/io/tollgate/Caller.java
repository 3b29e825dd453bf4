package io.tollgate;

import io.tollgate.admission.Admission;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;

/**
 * The calls of one token, which a service keeps: in a session, beside the connection, in its cache
 * of verified tokens. What the token, its client and each operation come to is found out once for
 * each configuration, and not at each call. Operations are named by their ids, as a service knows
 * them whose framework has found the route.
 *
 * <p>The answers are those of {@link PolicyEngine#admit} to a call of that operation, except for
 * the time of day: a clock that is set back or forward is noticed within a second.
 *
 * <p>A caller may be shared by any number of threads. It holds on to the configuration that it was
 * asked by last, so it should not outlive its token.
 *
 * @since 0.1.0
 */
public interface Caller {

  /**
   * Returns the token.
   *
   * @return its claims
   */
  TokenClaims token();

  /**
   * Decides whether a call may go ahead, and charges it, like {@link PolicyEngine#tryAdmit}.
   * Allocates nothing, but for a few objects at the first call within a second, and for one where
   * the call is judged in full: sensitive operations, scopes that are re-checked, a token that is
   * refused, a limiter of one's own, a listener that listens.
   *
   * @param operation the operation's id
   * @param proof what came of the proof of possession
   * @param facts what the service knows about what the call is for
   * @return the answer, to be taken apart by {@link io.tollgate.admission.AdmissionCode}
   */
  long tryAdmit(String operation, ProofState proof, CallFacts facts);

  /**
   * Decides like {@link #tryAdmit(String, ProofState, CallFacts)} about a call without a proof, for
   * which no facts are needed.
   *
   * @param operation the operation's id
   * @return the answer, to be taken apart by {@link io.tollgate.admission.AdmissionCode}
   */
  default long tryAdmit(String operation) {
    return tryAdmit(operation, ProofState.ABSENT, CallFacts.NONE);
  }

  /**
   * Decides whether a call may go ahead, and charges it, like {@link PolicyEngine#admit}.
   *
   * @param operation the operation's id
   * @param proof what came of the proof of possession
   * @param facts what the service knows about what the call is for
   * @return the answer
   */
  Admission admit(String operation, ProofState proof, CallFacts facts);

  /**
   * Says what {@link #admit} would answer, and charges nobody.
   *
   * @param operation the operation's id
   * @param proof what came of the proof of possession
   * @param facts what the service knows about what the call is for
   * @return the answer; its limits are those before a charge
   */
  Admission preview(String operation, ProofState proof, CallFacts facts);
}
