package io.tollgate.cli;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The recommended step-up, as far as a catalogue has the operations that it is for. */
final class RecommendedStepUp {
  private RecommendedStepUp() {}

  /** Returns the rules for operations that there are; perhaps none. */
  static StepUpPolicy of(OperationCatalogue catalogue) {
    Map<String, StepUpRule> rules = new HashMap<>(StepUpPolicy.recommended().rules());
    rules
        .keySet()
        .retainAll(catalogue.operations().stream().map(Operation::id).collect(Collectors.toSet()));
    return new StepUpPolicy(rules);
  }
}
