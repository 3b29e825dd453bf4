package io.tollgate.core.admission;

import io.tollgate.admission.CallFacts;
import io.tollgate.limit.CallClass;
import org.jspecify.annotations.Nullable;

/**
 * How a token stands with one operation.
 *
 * @param operation the operation
 * @param configuration what the client's users may do; null if the client is not configured
 * @param fixed what stands against any such call
 * @param dependsOnFacts whether the facts of a call can add to that
 * @param obliges whether the scopes come with obligations
 */
public record StandingCall(
    CompiledOperation operation,
    @Nullable CompiledConfiguration configuration,
    long fixed,
    boolean dependsOnFacts,
    boolean obliges) {

  /**
   * Returns how its calls are counted.
   *
   * @return the class of calls
   */
  public CallClass callClass() {
    return operation.operation().callClass();
  }

  /**
   * Judges a call that the limits let pass.
   *
   * @param facts what the service knows about it
   * @return what stands against it, for {@link AdmissionPolicy#code}
   */
  public long judge(CallFacts facts) {
    long obstacles = dependsOnFacts ? fixed | obstacles(facts) : fixed;
    return obstacles == Obstacles.NONE && isObliged(facts) ? Obstacles.NONE_BUT_OBLIGED : obstacles;
  }

  private long obstacles(CallFacts facts) {
    long ofConfiguration =
        configuration == null
            ? Obstacles.NONE
            : ConfigurationGate.obstacles(operation, configuration, facts);
    return ofConfiguration | AccessGate.obstacles(operation, facts);
  }

  private boolean isObliged(CallFacts facts) {
    return obliges
        || (configuration != null
            && ConfigurationGate.deletesOnlyIfEmpty(operation, configuration, facts));
  }
}
