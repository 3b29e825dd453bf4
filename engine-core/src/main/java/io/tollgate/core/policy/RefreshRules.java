package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.RefreshTokenPolicy;
import java.util.List;

/**
 * What a refresh token may be exchanged for: what the login got, for the login's own API, and what
 * the client's multi-resource policy adds. One more layer, that only ever takes away.
 */
final class RefreshRules {

  private RefreshRules() {}

  static long refusals(TokenRequest request, Client client, CompiledApi api) {
    boolean missing =
        request.refresh().isPresent()
            && !isLoginFor(request.refresh().get(), api)
            && !hasPolicy(client, api);
    return Refusals.when(missing, Reason.REFRESH_POLICY_MISSING);
  }

  /** Whether the layer lets a scope pass, defined by the API or not. */
  static boolean covers(RefreshExchange refresh, Client client, CompiledApi api, String scope) {
    if (isLoginFor(refresh, api) && refresh.scopes().contains(scope)) {
      return true;
    }
    List<RefreshTokenPolicy> policies = client.refreshTokenPolicies();
    for (int i = 0; i < policies.size(); i++) {
      RefreshTokenPolicy policy = policies.get(i);
      if (isFor(policy, api) && policy.scopes().contains(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Takes out of a set what the layer does not let pass. */
  static void retain(long[] words, RefreshExchange refresh, Client client, CompiledApi api) {
    ScopeCatalogue catalogue = api.catalogue();
    for (int n = Words.next(words, 0); n >= 0; n = Words.next(words, n + 1)) {
      if (!covers(refresh, client, api, catalogue.name(n))) {
        Words.clear(words, n);
      }
    }
  }

  private static boolean isLoginFor(RefreshExchange refresh, CompiledApi api) {
    return api.identifiers().contains(refresh.audience());
  }

  private static boolean isFor(RefreshTokenPolicy policy, CompiledApi api) {
    return api.identifiers().contains(policy.audience());
  }

  private static boolean hasPolicy(Client client, CompiledApi api) {
    List<RefreshTokenPolicy> policies = client.refreshTokenPolicies();
    for (int i = 0; i < policies.size(); i++) {
      if (isFor(policies.get(i), api)) {
        return true;
      }
    }
    return false;
  }
}
