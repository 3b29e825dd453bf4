package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of an API as calls are judged by them.
 *
 * @param routes finds an operation's number by method and path
 * @param operations the operations by their number
 * @param byId the operations by their id
 */
record CompiledCatalogue(
    RouteTable routes, List<CompiledOperation> operations, Map<String, CompiledOperation> byId) {

  /** So much room that hardly two share a place. With any other the same is found, more slowly. */
  private static final int ROOM = 4;

  static CompiledCatalogue of(OperationCatalogue catalogue, StepUpPolicy stepUp) {
    List<CompiledOperation> operations = new ArrayList<>();
    Map<String, CompiledOperation> byId = new HashMap<>(catalogue.operations().size() * ROOM);
    for (Operation operation : catalogue.operations()) {
      CompiledOperation compiled = CompiledOperation.of(operation, operations.size(), stepUp);
      operations.add(compiled);
      byId.put(operation.id(), compiled);
    }
    return new CompiledCatalogue(RouteTable.of(catalogue), List.copyOf(operations), byId);
  }

  int route(String operation) {
    CompiledOperation found = byId.get(operation);
    return found == null ? RouteTable.UNKNOWN : found.number();
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
