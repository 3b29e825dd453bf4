package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompiledOperationTest {

  /** Of two ways on which as many scopes are lacking, the first. */
  @ParameterizedTest
  @CsvSource({
    "'', c",
    "a, b",
    "b, a",
    "d, ''",
    "c, ''",
    "'a b', ''",
  })
  void missing_someHeld_areThoseOfTheNearestWay(String held, String missing) {
    CompiledOperation operation = operation("a b", "c", "d");

    assertThat(operation.missing(ScopeSet.parse(held))).isEqualTo(ScopeSet.parse(missing));
  }

  private static CompiledOperation operation(String... ways) {
    List<ScopeAlternative> alternatives =
        Arrays.stream(ways)
            .map(scopes -> new ScopeAlternative(ScopeSet.parse(scopes), List.of()))
            .toList();
    return CompiledOperation.of(
        new Operation(
            "Read", "GET", "/", alternatives, CallClass.READ, Set.of(), Optional.empty(), Set.of()),
        0,
        StepUpPolicy.NONE);
  }
}
