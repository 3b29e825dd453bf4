package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of an API as calls are judged by them.
 *
 * @param routes finds an operation's number by method and path
 * @param operations the operations by their number
 * @param numbers the numbers by id
 */
record CompiledCatalogue(
    RouteTable routes, List<CompiledOperation> operations, Map<String, Integer> numbers) {

  static CompiledCatalogue of(OperationCatalogue catalogue, StepUpPolicy stepUp) {
    List<Operation> operations = catalogue.operations();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      numbers.put(operations.get(i).id(), i);
    }
    return new CompiledCatalogue(
        RouteTable.of(catalogue),
        operations.stream().map(operation -> CompiledOperation.of(operation, stepUp)).toList(),
        numbers);
  }

  int route(String operation) {
    return numbers.getOrDefault(operation, RouteTable.UNKNOWN);
  }

  CompiledOperation operation(int route) {
    return operations.get(route);
  }

  /** What stands against a call that was matched so. */
  static long obstacles(int route) {
    return Obstacles.when(route == RouteTable.MALFORMED, CallReason.PATH_MALFORMED)
        | Obstacles.when(route == RouteTable.UNKNOWN, CallReason.OPERATION_UNKNOWN)
        | Obstacles.when(route == RouteTable.METHOD_NOT_ALLOWED, CallReason.METHOD_NOT_ALLOWED);
  }
}
