package io.tollgate.core.document;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.RefreshTokenPolicy;
import java.util.List;
import java.util.Optional;

/** Copies of a client in which one thing is different. */
final class Clients {
  private Clients() {}

  static Client withRefreshTokenPolicies(Client client, List<RefreshTokenPolicy> policies) {
    return copy(
        client, client.defaultOrganization(), client.myOrganizationConfiguration(), policies);
  }

  static Client withReferences(
      Client client,
      Optional<String> defaultOrganization,
      Optional<MyOrganizationConfiguration> configuration) {
    return copy(client, defaultOrganization, configuration, client.refreshTokenPolicies());
  }

  private static Client copy(
      Client client,
      Optional<String> defaultOrganization,
      Optional<MyOrganizationConfiguration> configuration,
      List<RefreshTokenPolicy> policies) {
    return new Client(
        client.id(),
        client.name(),
        client.party(),
        client.confidential(),
        client.grantTypes(),
        client.organizationUsage(),
        defaultOrganization,
        client.requiresProofOfPossession(),
        configuration,
        policies);
  }
}
