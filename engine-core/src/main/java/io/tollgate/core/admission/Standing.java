package io.tollgate.core.admission;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a token stands with a configuration: all that can be said of its calls before they come. What
 * is left to each call is the time, the limits, and the facts.
 *
 * <p>There may be one for every token in use, so what is the same for all of them is not kept here
 * but found in the catalogue, which stays in the processor's caches.
 */
@SuppressWarnings("EnumOrdinal") // the places live as long as a snapshot and are stored nowhere
public final class Standing {

  private final Map<String, CompiledOperation> operations;
  private final TokenClaims token;
  private final long skewSeconds;

  /** For each state of the proof of possession a bit, set if the credentials are good with it. */
  private final int good;

  /** INVARIANT: nobody changes it. What stands against any call of an operation, by number. */
  private final long[] fixed;

  /** What the client's users may do; null if the client is not configured. */
  private final @Nullable CompiledConfiguration configuration;

  Standing(
      Map<String, CompiledOperation> operations,
      TokenClaims token,
      long skewSeconds,
      int good,
      long[] fixed,
      @Nullable CompiledConfiguration configuration) {
    this.operations = operations;
    this.token = token;
    this.skewSeconds = skewSeconds;
    this.good = good;
    this.fixed = fixed;
    this.configuration = configuration;
  }

  static int bit(ProofState proof) {
    return 1 << proof.ordinal();
  }

  /**
   * Finds an operation whose calls need not be judged in full.
   *
   * @param operation the operation's id
   * @param proof what came of the proof of possession
   * @return the operation; null if there is none, or if the credentials are not good
   */
  public @Nullable CompiledOperation find(String operation, ProofState proof) {
    CompiledOperation found = operations.get(operation);
    boolean known = found != null && found.stepUp() == null && (good & bit(proof)) != 0;
    return known ? found : null; // step-up depends on the time
  }

  /**
   * Judges a call that the limits let pass.
   *
   * @param operation what {@link #find} returned
   * @param facts what the service knows about the call
   * @return what stands against it, for {@link AdmissionPolicy#code}
   */
  public long judge(CompiledOperation operation, CallFacts facts) {
    long known = fixed[operation.number()];
    if (!operation.dependsOnFacts()) {
      return known;
    }
    long obstacles = Obstacles.withoutObligations(known) | obstacles(operation, facts);
    boolean obliged = known == Obstacles.NONE_BUT_OBLIGED || isObliged(operation, facts);
    return obstacles == Obstacles.NONE && obliged ? Obstacles.NONE_BUT_OBLIGED : obstacles;
  }

  private long obstacles(CompiledOperation operation, CallFacts facts) {
    long ofConfiguration =
        configuration == null
            ? Obstacles.NONE
            : ConfigurationGate.obstacles(operation, configuration, facts);
    return ofConfiguration | AccessGate.obstacles(operation, facts);
  }

  private boolean isObliged(CompiledOperation operation, CallFacts facts) {
    return configuration != null
        && ConfigurationGate.deletesOnlyIfEmpty(operation, configuration, facts);
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
