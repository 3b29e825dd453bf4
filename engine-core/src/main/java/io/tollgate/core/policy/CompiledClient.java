package io.tollgate.core.policy;

import static io.tollgate.tenant.GrantType.AUTHORIZATION_CODE;
import static io.tollgate.tenant.GrantType.CLIENT_CREDENTIALS;
import static io.tollgate.tenant.GrantType.IMPLICIT;
import static io.tollgate.tenant.GrantType.PASSWORD;
import static io.tollgate.tenant.GrantType.REFRESH_TOKEN;

import io.tollgate.TokenRequest;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import java.util.Set;

/**
 * A client, with the flows that its grant types allow.
 *
 * @param client the client
 * @param signsInUsers whether it may use any grant type of the user flow
 */
record CompiledClient(Client client, boolean signsInUsers) {

  private static final Set<String> STRICT_GRANT_TYPES =
      Set.of(AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS);

  private static final Set<String> USER_GRANT_TYPES =
      Set.of(AUTHORIZATION_CODE, IMPLICIT, PASSWORD, REFRESH_TOKEN);

  static CompiledClient of(Client client) {
    boolean strict = client.party() == Party.THIRD_PARTY_STRICT;
    boolean signsInUsers =
        client.grantTypes().stream()
            .filter(grantType -> !strict || STRICT_GRANT_TYPES.contains(grantType))
            .anyMatch(CompiledClient::signsInUsers);
    return new CompiledClient(client, signsInUsers);
  }

  /** What is neither known nor an absolute URI (RFC 6749, section 4.5) is a typing error. */
  private static boolean signsInUsers(String grantType) {
    return USER_GRANT_TYPES.contains(grantType) || grantType.contains(":");
  }

  boolean mayUse(TokenRequest request) {
    boolean oneGrantType =
        request.subjectType() == SubjectType.CLIENT || request.refresh().isPresent();
    return oneGrantType ? client.grantTypes().contains(grantTypeOf(request)) : signsInUsers;
  }

  /** The grant type that a request needs; for a user flow the one that is usual. */
  static String grantTypeOf(TokenRequest request) {
    if (request.subjectType() == SubjectType.CLIENT) {
      return CLIENT_CREDENTIALS;
    }
    return request.refresh().isPresent() ? REFRESH_TOKEN : AUTHORIZATION_CODE;
  }
}
