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

  static long obstacles(Operation operation, CallFacts facts) {
    Optional<AccessLevel> least = operation.accessLevel();
    Optional<AccessLevel> level = facts.accessLevel();
    if (least.isEmpty() || level.isEmpty()) {
      return Obstacles.NONE;
    }
    boolean tooLow = level.get().compareTo(least.get()) < 0;
    boolean tooMuch =
        isLimited(operation, level.get())
            && facts.changedMembers().isPresent()
            && !operation.limitedMembers().containsAll(facts.changedMembers().get());
    return Obstacles.when(tooLow || tooMuch, CallReason.ACCESS_LEVEL_TOO_LOW);
  }

  /** The obligation to change no more than the level allows, if nobody said what is changed. */
  static Optional<String> obligation(Operation operation, CallFacts facts) {
    boolean open =
        operation.accessLevel().isPresent()
            && facts.accessLevel().isPresent()
            && isLimited(operation, facts.accessLevel().get())
            && facts.changedMembers().isEmpty();
    return open
        ? Optional.of(ONLY + String.join(",", operation.limitedMembers()))
        : Optional.empty();
  }

  private static boolean isLimited(Operation operation, AccessLevel level) {
    return level == AccessLevel.LIMITED && !operation.limitedMembers().isEmpty();
  }
}
