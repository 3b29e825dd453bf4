package io.tollgate.admission;

import java.util.Locale;

/**
 * The gates that a call passes, in the order in which they are judged.
 *
 * @since 0.1.0
 */
public enum Gate {
  /** The engine itself: whether it has a configuration to judge by. */
  ENGINE,
  /** Whether the token is one for this API, this host and this time. */
  TOKEN,
  /** Whether the token is bound to a key as the API demands, and presented so. */
  PROOF_OF_POSSESSION,
  /** Whether tenant and organization have calls left. */
  LIMITS,
  /** Whether the API, the client and the organization exist, and go together. */
  CLIENT,
  /** Whether there is such an operation. */
  OPERATION,
  /** Whether the token has the scopes of the operation. */
  SCOPE,
  /** Whether the client is configured for the operation. */
  CONFIGURATION,
  /** Whether the client may make connections of the strategy. */
  STRATEGY,
  /** Whether the connection may be deleted with the users it has. */
  DELETION,
  /** Whether the organization may do this with the connection. */
  ACCESS_LEVEL,
  /** Whether the user was authenticated well enough, and lately. */
  STEP_UP;

  /**
   * Returns the name that documents use.
   *
   * @return the name in lower case
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
