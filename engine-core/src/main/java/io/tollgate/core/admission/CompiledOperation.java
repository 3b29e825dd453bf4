package io.tollgate.core.admission;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation as calls are judged by it. */
@SuppressWarnings("EnumOrdinal") // the bits live as long as a snapshot and are stored nowhere
public final class CompiledOperation {

  private final Operation operation;
  private final int number;
  private final CallClass callClass;

  /** INVARIANT: nobody changes what is in here. */
  private final String[][] alternatives;

  private final String[] limitedMembers;
  private final boolean mayOblige;
  private final boolean dependsOnFacts;
  private final int requirements;
  private final @Nullable StepUpRule stepUp;

  private CompiledOperation(
      Operation operation, int number, String[][] alternatives, @Nullable StepUpRule stepUp) {
    this.operation = operation;
    this.number = number;
    this.callClass = operation.callClass();
    this.alternatives = alternatives;
    this.requirements = bitsOf(operation.requirements());
    this.mayOblige =
        operation.requirements().contains(Requirement.DELETION)
            || operation.alternatives().stream().anyMatch(way -> !way.obligations().isEmpty());
    this.dependsOnFacts =
        !operation.requirements().isEmpty() || operation.accessLevel().isPresent();
    this.limitedMembers = operation.limitedMembers().toArray(String[]::new);
    this.stepUp = stepUp;
  }

  static CompiledOperation of(Operation operation, int number, StepUpPolicy stepUp) {
    List<ScopeAlternative> ways = operation.alternatives();
    String[][] alternatives = new String[ways.size()][];
    for (int i = 0; i < alternatives.length; i++) {
      alternatives[i] = ways.get(i).scopes().toList().toArray(String[]::new);
    }
    return new CompiledOperation(
        operation, number, alternatives, stepUp.rules().get(operation.id()));
  }

  private static int bitsOf(Set<Requirement> requirements) {
    int bits = 0;
    for (Requirement requirement : requirements) {
      bits |= 1 << requirement.ordinal();
    }
    return bits;
  }

  /**
   * Returns how its calls are counted.
   *
   * @return the class of calls
   */
  public CallClass callClass() {
    return callClass;
  }

  /** Its place in the catalogue. */
  int number() {
    return number;
  }

  Operation operation() {
    return operation;
  }

  @Nullable StepUpRule stepUp() {
    return stepUp;
  }

  /**
   * Whether a call that is admitted may come with obligations. To say so of any is right, too, and
   * costs a second look at the scopes.
   */
  boolean mayOblige() {
    return mayOblige;
  }

  /**
   * Whether the facts of a call, or its client's configuration, can stand against it. To say so of
   * any is right, too, and costs a look at them.
   */
  boolean dependsOnFacts() {
    return dependsOnFacts;
  }

  boolean requires(Requirement requirement) {
    return (requirements & 1 << requirement.ordinal()) != 0;
  }

  /** Whether all members of a set may be changed at the level "limited". */
  boolean limitsTo(Set<String> members) {
    int found = 0;
    for (String member : limitedMembers) {
      found += members.contains(member) ? 1 : 0;
    }
    return found == members.size();
  }

  /** The first way, from one on, that a token is allowed the operation by; -1 if there is none. */
  int wayOf(String scopeText, int from) {
    for (int i = from; i < alternatives.length; i++) {
      if (ScopeText.holdsAll(scopeText, alternatives[i])) {
        return i;
      }
    }
    return -1;
  }

  ScopeAlternative way(int number) {
    return operation.alternatives().get(number);
  }

  /** The scopes that a token lacks on the way on which it lacks fewest. */
  ScopeSet missing(ScopeSet held) {
    ScopeSet fewest = way(0).scopes().minus(held);
    for (ScopeAlternative way : operation.alternatives()) {
      ScopeSet missing = way.scopes().minus(held);
      if (missing.size() < fewest.size()) {
        fewest = missing;
      }
    }
    return fewest;
  }
}
