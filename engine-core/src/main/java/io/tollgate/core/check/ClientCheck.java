package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a client names, and whether it is configured for what it is granted. */
final class ClientCheck {

  private final TenantIndex index;
  private final References references;
  private final Findings findings;
  private final Set<String> grantedMyOrganization;

  private ClientCheck(TenantIndex index, Findings findings) {
    this.index = index;
    this.references = new References(index, findings);
    this.findings = findings;
    this.grantedMyOrganization = grantedMyOrganization(index);
  }

  static void check(TenantIndex index, Findings findings) {
    ClientCheck check = new ClientCheck(index, findings);
    List<Client> clients = index.tenant().clients();
    for (int i = 0; i < clients.size(); i++) {
      check.client(clients.get(i), "/clients/" + i);
    }
  }

  private void client(Client client, String pointer) {
    client
        .myOrganizationConfiguration()
        .ifPresentOrElse(
            configuration -> configuration(configuration, pointer),
            () -> configurationMissing(client, pointer));
    if (index.listsOrganizations()) {
      client
          .defaultOrganization()
          .ifPresent(
              id ->
                  references.follow(
                      index.organizations(),
                      "organization",
                      id,
                      pointer,
                      "/default_organization/organization_id"));
    }
    refreshTokenPolicies(client.refreshTokenPolicies(), pointer);
  }

  private void configuration(MyOrganizationConfiguration configuration, String clientPointer) {
    String pointer = clientPointer + "/my_organization_configuration/";
    configuration
        .connectionProfileId()
        .ifPresent(
            id ->
                references.follow(
                    index.connectionProfiles(),
                    "connection profile",
                    id,
                    pointer,
                    "connection_profile_id"));
    configuration
        .userAttributeProfileId()
        .ifPresent(
            id ->
                references.follow(
                    index.userAttributeProfiles(),
                    "user attribute profile",
                    id,
                    pointer,
                    "user_attribute_profile_id"));
    configuration
        .invitationLandingClientId()
        .ifPresent(
            id ->
                references.follow(
                    index.clients(), "client", id, pointer, "invitation_landing_client_id"));
  }

  private void configurationMissing(Client client, String pointer) {
    // A third-party client's grant on a system API is an error of its own.
    if (!client.party().isThirdParty() && grantedMyOrganization.contains(client.id())) {
      findings.warning(
          DiagnosticCode.CONFIGURATION_MISSING,
          pointer,
          "the client is granted the My Organization API, which rejects its calls without a"
              + " my_organization_configuration: "
              + Findings.shown(client.id()));
    }
  }

  private void refreshTokenPolicies(List<RefreshTokenPolicy> policies, String clientPointer) {
    for (int i = 0; i < policies.size(); i++) {
      RefreshTokenPolicy policy = policies.get(i);
      String pointer = clientPointer + "/refresh_token/policies/" + i;
      Api api =
          references.followAudience(Severity.WARNING, policy.audience(), pointer, "/audience");
      if (api != null) {
        references.checkScopes(api, policy.scopes(), pointer);
      }
    }
  }

  private static Set<String> grantedMyOrganization(TenantIndex index) {
    Set<String> clientIds = new HashSet<>();
    for (ClientGrant grant : index.tenant().clientGrants()) {
      if (grant.grantee() instanceof Grantee.OneClient one) {
        Api api = index.audiences().find(grant.audience());
        if (api != null && api.isMyOrganization()) {
          clientIds.add(one.clientId());
        }
      }
    }
    return clientIds;
  }
}
