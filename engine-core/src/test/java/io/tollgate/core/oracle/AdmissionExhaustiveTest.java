package io.tollgate.core.oracle;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.core.oracle.AdmissionStates.StepUp;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.testkit.model.AdmissionAnswer;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in all combinations of the states of the gates. */
final class AdmissionExhaustiveTest {
  private static final OperationCatalogue CATALOGUE = EngineUnderTest.catalogue();
  private static final Map<List<Boolean>, AdmissionWorld> WORLDS =
      Stream.of(true, false)
          .flatMap(activated -> Stream.of(true, false).map(step -> List.of(activated, step)))
          .collect(toMap(key -> key, key -> StatesCall.world(CATALOGUE, key.get(0), key.get(1))));

  private static final Map<List<Boolean>, EngineUnderTest> ENGINES =
      WORLDS.entrySet().stream()
          .collect(toMap(Map.Entry::getKey, entry -> EngineUnderTest.of(entry.getValue())));

  static List<Operation> operations() {
    return CATALOGUE.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operation_inEveryState_isAnsweredAsTheStatesSay(Operation operation) {
    AllStates.visit(operation, states -> compare(operation, states));
  }

  @Test
  void states_comeToEveryReasonBehindTheToken() {
    Map<CallReason, Integer> counts = new EnumMap<>(CallReason.class);
    for (Operation operation : operations()) {
      AllStates.visit(
          operation,
          states ->
              states.reasons(operation).forEach(found -> counts.merge(found, 1, Math::addExact)));
    }
    assertThat(counts)
        .containsKeys(
            CallReason.SCIM_NOT_ENABLED,
            CallReason.CONNECTION_NOT_EMPTY,
            CallReason.STRATEGY_NOT_ALLOWED,
            CallReason.ACCESS_LEVEL_TOO_LOW,
            CallReason.FACT_MISSING,
            CallReason.USER_REQUIRED,
            CallReason.STEP_UP_REQUIRED);
  }

  private static void compare(Operation operation, AdmissionStates states) {
    List<Boolean> key = List.of(states.activated(), states.stepUp() != StepUp.NOT_ASKED);
    AdmissionWorld world = WORLDS.get(key);
    ApiCall call = StatesCall.call(CATALOGUE, operation, states);
    AdmissionAnswer answer = AdmissionOracle.answer(world, call);
    List<CallReason> reasons = List.copyOf(states.reasons(operation));
    List<String> obligations = reasons.isEmpty() ? states.obligations(operation) : List.of();
    boolean named = answer.operation().equals(Optional.of(operation.id()));
    boolean judged = states.token() == AdmissionStates.Token.GOOD;
    if (!answer.reasons().equals(reasons)
        || !answer.obligations().equals(obligations)
        || named != judged) {
      fail(
          "%s in %s: expected %s %s, was %s", operation.id(), states, reasons, obligations, answer);
    }
    String disagreement = ENGINES.get(key).disagreement(call);
    if (!disagreement.isEmpty()) {
      fail("%s in %s: %s", operation.id(), states, disagreement);
    }
  }
}
