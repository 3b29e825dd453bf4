package io.tollgate.core.admission;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import java.util.Optional;

/** What the access level of a connection lets an organization do with it. */
final class AccessGate {

  private static final String ONLY = "only:";

  private AccessGate() {}

  static long obstacles(CompiledOperation compiled, CallFacts facts) {
    Operation operation = compiled.operation();
    Optional<AccessLevel> least = operation.accessLevel();
    Optional<AccessLevel> level = facts.accessLevel();
    if (least.isEmpty() || level.isEmpty()) {
      return Obstacles.NONE;
    }
    boolean tooLow = level.get().compareTo(least.get()) < 0;
    boolean tooMuch =
        isLimited(operation, level.get())
            && facts.changedMembers().isPresent()
            && !compiled.limitsTo(facts.changedMembers().get());
    return Obstacles.when(tooLow || tooMuch, CallReason.ACCESS_LEVEL_TOO_LOW);
  }

  /** Whether no more may be changed than the level allows, and nobody said what is. */
  static boolean obliges(Operation operation, CallFacts facts) {
    return operation.accessLevel().isPresent()
        && facts.accessLevel().isPresent()
        && isLimited(operation, facts.accessLevel().get())
        && facts.changedMembers().isEmpty();
  }

  static String obligation(Operation operation) {
    return ONLY + String.join(",", operation.limitedMembers());
  }

  private static boolean isLimited(Operation operation, AccessLevel level) {
    return level == AccessLevel.LIMITED && !operation.limitedMembers().isEmpty();
  }
}
