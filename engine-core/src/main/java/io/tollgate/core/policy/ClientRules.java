package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.SubjectType;

/** Whether a client may use a flow at all. */
final class ClientRules {

  private ClientRules() {}

  static long refusals(TokenRequest request, CompiledClient compiled, CompiledApi api) {
    Client client = compiled.client();
    boolean forItself = request.subjectType() == SubjectType.CLIENT;
    return Refusals.when(api.isClosedTo(client), Reason.THIRD_PARTY_SYSTEM_API)
        | Refusals.when(forItself && !client.confidential(), Reason.CLIENT_NOT_CONFIDENTIAL)
        | Refusals.when(!compiled.mayUse(request), Reason.GRANT_TYPE_NOT_ALLOWED);
  }
}
