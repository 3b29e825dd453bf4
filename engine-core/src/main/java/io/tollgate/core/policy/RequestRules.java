package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.SubjectType;
import org.jspecify.annotations.Nullable;

/** Whether the scope parameter can be answered at all. */
final class RequestRules {

  private RequestRules() {}

  static long refusals(TokenRequest request, @Nullable CompiledGrant grant) {
    return Refusals.when(
            request.scope() instanceof RequestedScope.Malformed, Reason.SCOPE_MALFORMED)
        | Refusals.when(grant != null && asksTooMuch(request, grant), Reason.SCOPES_NOT_GRANTED);
  }

  /** The requested scopes that the client flow refuses: not defined, or not granted. */
  static ScopeSet excess(TokenRequest request, @Nullable CompiledGrant grant) {
    if (request.subjectType() == SubjectType.CLIENT
        && request.scope() instanceof RequestedScope.Explicit explicit) {
      return grant == null ? explicit.scopes() : explicit.scopes().minus(grant.covered());
    }
    return ScopeSet.empty();
  }

  /** The client flow is not reduced silently: asking for more than was granted is refused. */
  private static boolean asksTooMuch(TokenRequest request, CompiledGrant grant) {
    return request.subjectType() == SubjectType.CLIENT
        && request.scope() instanceof RequestedScope.Explicit explicit
        && !grant.covered().hasAll(explicit.scopes());
  }
}
