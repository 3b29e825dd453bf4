package io.tollgate.core.admission;

import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a token stands with a configuration: all that can be said of its calls before they come. What
 * is left to each call is the time, the limits, and the facts.
 */
@SuppressWarnings("EnumOrdinal") // the places live as long as a snapshot and are stored nowhere
public final class Standing {

  private final TokenClaims token;
  private final long skewSeconds;

  /** INVARIANT: nobody changes it. What stands against the credentials, for each state of proof. */
  private final long[] credentials;

  private final Map<String, StandingCall> calls;

  Standing(
      TokenClaims token, long skewSeconds, long[] credentials, Map<String, StandingCall> calls) {
    this.token = token;
    this.skewSeconds = skewSeconds;
    this.credentials = credentials;
    this.calls = calls;
  }

  /**
   * Tells whether the credentials are good at a time at which the token is.
   *
   * @param proof what came of the proof of possession
   * @return true if they are
   */
  public boolean isGood(ProofState proof) {
    return credentials[proof.ordinal()] == Obstacles.NONE;
  }

  /**
   * Finds a call.
   *
   * @param operation the operation's id
   * @return the call; null if there is no such operation, or it must be judged in full
   */
  public @Nullable StandingCall find(String operation) {
    return calls.get(operation);
  }

  /**
   * Returns for how long the token is good.
   *
   * @param nowMillis the time in milliseconds since 1970
   * @return milliseconds; 0 or less if it is not good now
   */
  public long remainingMillis(long nowMillis) {
    return TokenGate.remainingMillis(token, nowMillis, skewSeconds);
  }
}
