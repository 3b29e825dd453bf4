package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.limit.CallClass;
import org.jspecify.annotations.Nullable;

/** Charges a call to the limits: what the engine does in the middle of a judgement. */
@FunctionalInterface
public interface Charging {

  /**
   * Charges one call.
   *
   * @param organization whose call it is
   * @param callClass by which limits it is counted
   * @return why the limits do not let it pass; null if they do
   */
  @Nullable CallReason charge(String organization, CallClass callClass);
}
