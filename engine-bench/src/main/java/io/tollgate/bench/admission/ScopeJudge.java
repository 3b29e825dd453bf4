package io.tollgate.bench.admission;

import io.tollgate.operation.Operation;

/** What a peer knows of scopes. */
interface ScopeJudge {

  /** Whether a token's scopes, as the claim has them, allow an operation. */
  boolean allows(Operation operation, String scope);
}
