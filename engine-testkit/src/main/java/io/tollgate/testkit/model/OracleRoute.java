package io.tollgate.testkit.model;

import io.tollgate.admission.CallReason;
import io.tollgate.operation.Operation;

/**
 * Where a method and a path lead.
 *
 * @since 0.1.0
 */
public sealed interface OracleRoute {

  /**
   * To an operation.
   *
   * @param operation the operation
   */
  record Found(Operation operation) implements OracleRoute {}

  /**
   * Nowhere.
   *
   * @param reason why
   */
  record Lost(CallReason reason) implements OracleRoute {}
}
