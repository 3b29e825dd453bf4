package io.tollgate.core.policy;

import static io.tollgate.tenant.GrantType.AUTHORIZATION_CODE;
import static io.tollgate.tenant.GrantType.CLIENT_CREDENTIALS;
import static io.tollgate.tenant.GrantType.REFRESH_TOKEN;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import java.util.Set;

/** Whether a client may use a flow at all. */
final class ClientRules {

  private static final Set<String> STRICT_GRANT_TYPES =
      Set.of(AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS);

  private ClientRules() {}

  static long refusals(TokenRequest request, Client client, Api api) {
    boolean forItself = request.subjectType() == SubjectType.CLIENT;
    return Refusals.when(
            client.party().isThirdParty() && api.isSystem(), Reason.THIRD_PARTY_SYSTEM_API)
        | Refusals.when(forItself && !client.confidential(), Reason.CLIENT_NOT_CONFIDENTIAL)
        | Refusals.when(!mayUseFlow(request, client), Reason.GRANT_TYPE_NOT_ALLOWED);
  }

  /** The grant type that the request needs; for a user flow the one that is usual. */
  static String grantTypeOf(TokenRequest request) {
    if (request.subjectType() == SubjectType.CLIENT) {
      return CLIENT_CREDENTIALS;
    }
    return request.refresh().isPresent() ? REFRESH_TOKEN : AUTHORIZATION_CODE;
  }

  private static boolean mayUseFlow(TokenRequest request, Client client) {
    if (request.subjectType() == SubjectType.CLIENT || request.refresh().isPresent()) {
      return client.grantTypes().contains(grantTypeOf(request));
    }
    for (String grantType : client.grantTypes()) {
      if (!grantType.equals(CLIENT_CREDENTIALS) && isOpenTo(client.party(), grantType)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpenTo(Party party, String grantType) {
    return party != Party.THIRD_PARTY_STRICT || STRICT_GRANT_TYPES.contains(grantType);
  }
}
