package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessGateTest {

  /** An operation may ask for more than the level at which only some members may be changed. */
  @ParameterizedTest
  @CsvSource({
    "READONLY, NONE, false",
    "READONLY, READONLY, true",
    "READONLY, LIMITED, true",
    "LIMITED, READONLY, false",
    "LIMITED, LIMITED, true",
    "LIMITED, FULL, true",
    "FULL, LIMITED, false",
    "FULL, FULL, true",
    "FULL, UNSET, true",
  })
  void obstacles_levelTooLow_whateverIsChanged(AccessLevel least, AccessLevel given, boolean good) {
    CallFacts facts =
        CallFacts.NONE.withAccessLevel(given).withChangedMembers(Set.of("is_enabled"));

    assertThat(Obstacles.list(AccessGate.obstacles(operation(least), facts)))
        .isEqualTo(good ? List.of() : List.of(CallReason.ACCESS_LEVEL_TOO_LOW));
  }

  private static CompiledOperation operation(AccessLevel least) {
    return CompiledOperation.of(
        new Operation(
            "Update",
            "PATCH",
            "/connections/{id}",
            List.of(new ScopeAlternative(ScopeSet.of("update"), List.of())),
            CallClass.WRITE,
            Set.of(),
            Optional.of(least),
            Set.of("is_enabled")),
        0,
        StepUpPolicy.NONE);
  }
}
