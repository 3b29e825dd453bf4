package io.tollgate.admission;

/**
 * The answer to a call in one {@code long}, for callers who want it without an object. This class
 * takes it apart; the layout behind it is nobody else's.
 *
 * @since 0.1.0
 */
public final class AdmissionCode {

  /* The reason in the lower byte, and above it whether there are obligations. */
  private static final CallReason[] REASONS = CallReason.values();
  private static final long REASON = 0xff;
  private static final long OBLIGATIONS = 0x100;

  private AdmissionCode() {}

  /**
   * Returns the code of an admission; for those who implement engines.
   *
   * @param hasObligations whether the service has to keep any
   * @return the code
   */
  public static long admitted(boolean hasObligations) {
    return of(CallReason.ADMITTED) | (hasObligations ? OBLIGATIONS : 0);
  }

  /**
   * Returns the code of an answer; for those who implement engines.
   *
   * @param reason the first reason
   * @return the code
   */
  @SuppressWarnings("EnumOrdinal") // a code lives as long as a call and is stored nowhere
  public static long of(CallReason reason) {
    return reason.ordinal();
  }

  /**
   * Tells whether the call may go ahead.
   *
   * @param code what an engine returned
   * @return true if it was admitted
   */
  public static boolean isAdmitted(long code) {
    return (code & REASON) == of(CallReason.ADMITTED);
  }

  /**
   * Tells whether the service has to keep obligations.
   *
   * @param code what an engine returned
   * @return true if there are any: ask {@link io.tollgate.PolicyEngine#preview} which
   */
  public static boolean hasObligations(long code) {
    return (code & OBLIGATIONS) != 0;
  }

  /**
   * Returns why.
   *
   * @param code what an engine returned
   * @return the first reason
   * @throws IllegalArgumentException if no engine returns such a code
   */
  public static CallReason reason(long code) {
    long number = code & REASON;
    if (number >= REASONS.length || (code & ~(REASON | OBLIGATIONS)) != 0) {
      throw new IllegalArgumentException("must be an engine's: code=" + code);
    }
    return REASONS[(int) number];
  }
}
