package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.OperationCatalogue;
import java.util.List;

/**
 * The operations of an API as calls are judged by them.
 *
 * @param routes finds an operation's number by method and path
 * @param operations the operations by their number
 */
record CompiledCatalogue(RouteTable routes, List<CompiledOperation> operations) {

  static CompiledCatalogue of(OperationCatalogue catalogue, StepUpPolicy stepUp) {
    return new CompiledCatalogue(
        RouteTable.of(catalogue),
        catalogue.operations().stream()
            .map(operation -> CompiledOperation.of(operation, stepUp))
            .toList());
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
