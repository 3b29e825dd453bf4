package io.tollgate.core.admission;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.SubjectType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which scopes a client and a user would get if they asked today: grants, roles and policies may
 * have shrunk since a token was issued. The very decision about tokens says it, with the consent
 * taken as given, for that is a fact of the token, and so is the proof of possession: a token that
 * is not bound, and must be, has been refused before.
 *
 * @param tokens who decides about tokens
 * @param domains which API a call is for
 */
record ScopeRecheck(TokenPolicy tokens, CallDomains domains) {

  /** Whether nothing can be said without the user's roles. */
  boolean needsRoles(ApiCall call, TokenClaims token) {
    Api api = apiOf(call, token);
    return api != null
        && api.enforcesRbac()
        && token.subjectType() == SubjectType.USER
        && call.facts().roles().isEmpty();
  }

  /** Those of some scopes that would be granted; all, if there is no API to ask. */
  ScopeSet present(ApiCall call, TokenClaims token, String clientId, ScopeSet asked) {
    Api api = apiOf(call, token);
    if (api == null) {
      return asked;
    }
    return token.subjectType() == SubjectType.USER
        ? decide(api, call, token, clientId, asked)
        : oneByOne(api, call, token, clientId, asked);
  }

  /** A client that asks for a scope too many gets none at all, which says nothing of the others. */
  private ScopeSet oneByOne(
      Api api, ApiCall call, TokenClaims token, String clientId, ScopeSet asked) {
    List<String> present = new ArrayList<>();
    for (String scope : asked) {
      decide(api, call, token, clientId, ScopeSet.of(scope)).forEach(present::add);
    }
    return ScopeSet.copyOf(present);
  }

  private ScopeSet decide(
      Api api, ApiCall call, TokenClaims token, String clientId, ScopeSet asked) {
    TokenRequest.Builder request =
        (token.subjectType() == SubjectType.USER
                ? TokenRequest.forUser(clientId)
                : TokenRequest.forClient(clientId))
            .audience(api.identifier())
            .scope(new RequestedScope.Explicit(asked))
            .roles(call.facts().roles().orElse(List.of()))
            .consent(new Consent.NotRequired())
            .proofOfPossession(true);
    token.organization().ifPresent(request::organization);
    return tokens.decide(request.build()).scope();
  }

  private @Nullable Api apiOf(ApiCall call, TokenClaims token) {
    return domains.api(domains.find(call, token), token);
  }
}
