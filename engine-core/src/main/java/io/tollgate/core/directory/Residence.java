package io.tollgate.core.directory;

import static java.util.Objects.requireNonNull;

import io.tollgate.LiveEngine;
import io.tollgate.Reason;
import io.tollgate.admission.CallReason;

/** Whether a tenant is here. */
public sealed interface Residence {

  /**
   * It is.
   *
   * @param engine its engine
   */
  record Loaded(LiveEngine engine) implements Residence {

    /** Checks that there is one. */
    public Loaded {
      requireNonNull(engine, "engine");
    }
  }

  /** It is not. */
  enum Absent implements Residence {
    /** There is no such tenant. */
    UNKNOWN(Reason.TENANT_UNKNOWN, CallReason.TENANT_UNKNOWN),
    /** There may be one, and it could not be loaded. */
    UNAVAILABLE(Reason.TENANT_UNAVAILABLE, CallReason.TENANT_UNAVAILABLE);

    private final Reason reason;
    private final CallReason callReason;

    Absent(Reason reason, CallReason callReason) {
      this.reason = reason;
      this.callReason = callReason;
    }

    /**
     * Returns why a token is refused.
     *
     * @return the reason
     */
    public Reason reason() {
      return reason;
    }

    /**
     * Returns why a call is refused.
     *
     * @return the reason
     */
    public CallReason callReason() {
      return callReason;
    }
  }
}
