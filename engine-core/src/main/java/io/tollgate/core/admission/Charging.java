package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.limit.CallClass;

/** Charges a call to the limits: what the engine does in the middle of a judgement. */
@FunctionalInterface
public interface Charging {

  /** The limits let the call pass. */
  long PASSED = Obstacles.NONE;

  /** What the call is judged by has been replaced; nobody was charged. */
  long SUPERSEDED = Obstacles.SUPERSEDED;

  /**
   * Charges one call.
   *
   * @param organization whose call it is
   * @param callClass by which limits it is counted
   * @return {@link #PASSED}, {@link #SUPERSEDED}, or why the limits do not let it pass
   */
  long charge(String organization, CallClass callClass);

  /**
   * Says that the limits do not let a call pass.
   *
   * @param reason why
   * @return what to return
   */
  static long denied(CallReason reason) {
    return Obstacles.of(reason);
  }
}
