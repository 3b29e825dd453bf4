package example;

import io.tollgate.PolicyEngine;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;

/** Decides about one client of one small tenant. */
public final class Portal {
  private static final String TENANT =
      """
      {"tenant": {"domain": "acme.us.auth0.com"},
       "resource_servers": [{"identifier": "https://api.example/",
         "skip_consent_for_verifiable_first_party_clients": true, "scopes": [{"value": "read:it"}]}],
       "clients": [{"client_id": "portal", "is_first_party": true}]}
      """;

  private final PolicyEngine engine =
      Tollgate.engine(TenantReader.create().readText("tenant.json", TENANT).orElseThrow());

  /** Returns what the client gets. */
  public TokenDecision ask(String scope) {
    return engine.decide(
        TokenRequest.forUser("portal").audience("https://api.example/").scope(scope).build());
  }
}
