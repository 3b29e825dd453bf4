package io.tollgate.core.admission;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import java.util.Optional;

/** What the access level of a connection lets an organization do with it. */
final class AccessGate {

  private AccessGate() {}

  static long obstacles(CompiledOperation compiled, CallFacts facts) {
    Operation operation = compiled.operation();
    Optional<AccessLevel> least = operation.accessLevel();
    if (least.isEmpty()) {
      return Obstacles.NONE;
    }
    if (facts.accessLevel().isEmpty()) {
      return Obstacles.LEVEL_UNKNOWN;
    }
    AccessLevel level = facts.accessLevel().get();
    if (level.compareTo(least.get()) < 0) {
      return Obstacles.of(CallReason.ACCESS_LEVEL_TOO_LOW);
    }
    boolean limited = level == AccessLevel.LIMITED && !operation.limitedMembers().isEmpty();
    return limited ? members(compiled, facts) : Obstacles.NONE;
  }

  private static long members(CompiledOperation compiled, CallFacts facts) {
    return facts.changedMembers().isEmpty()
        ? Obstacles.MEMBERS_UNKNOWN
        : Obstacles.when(
            !compiled.limitsTo(facts.changedMembers().get()), CallReason.ACCESS_LEVEL_TOO_LOW);
  }
}
