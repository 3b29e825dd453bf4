package io.tollgate.core.check;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.ThirdPartyAccess;
import java.util.List;
import java.util.Set;

/** Small parts that tests put together. */
final class Sample {
  static final String MY_ORG = "https://acme.us.auth0.com/my-org/";
  static final String ORDERS = "https://orders.acme.example";

  static final Api MY_ORG_API =
      Api.builder(MY_ORG)
          .system(true)
          .scopes(
              ScopeSet.of(
                  "read:my_org:details",
                  "update:my_org:details",
                  "delete:my_org:memberships",
                  "create:my_org:member_roles",
                  "create:my_org:member_invitations",
                  "create:my_org:domains",
                  "read:my_org:user_stores"))
          .build();

  static final Api ORDERS_API =
      Api.builder(ORDERS)
          .scopes(ScopeSet.of("read:orders", "write:orders"))
          .accessPolicies(
              new AccessPolicies(
                  AccessPolicy.REQUIRE_CLIENT_GRANT, AccessPolicy.REQUIRE_CLIENT_GRANT))
          .build();

  private Sample() {}

  static Tenant.Builder tenant() {
    return Tenant.builder("acme.us.auth0.com")
        .customDomains(List.of("login.acme.example"))
        .apis(List.of(MY_ORG_API, ORDERS_API));
  }

  static Client client(String id) {
    return configured(Client.builder(id)).build();
  }

  static Client.Builder configured(Client.Builder builder) {
    return builder.myOrganizationConfiguration(
        MyOrganizationConfiguration.of(
            Set.of(Strategy.OKTA), ConnectionDeletionBehavior.ALLOW_IF_EMPTY));
  }

  static ClientGrant userGrant(String id, String clientId, String audience, String... scopes) {
    return ClientGrant.of(
        id, clientId, audience, SubjectType.USER, new GrantedScopes.Listed(ScopeSet.of(scopes)));
  }

  static ClientGrant defaultGrant(String id, String audience, SubjectType subjectType) {
    return new ClientGrant(
        id,
        new Grantee.ThirdPartyClients(),
        audience,
        subjectType,
        new GrantedScopes.All(),
        OrganizationUsage.DENY,
        false,
        List.of(),
        false);
  }

  static ClientGrant anyOrganization(ClientGrant grant) {
    return new ClientGrant(
        grant.id(),
        grant.grantee(),
        grant.audience(),
        grant.subjectType(),
        grant.scopes(),
        OrganizationUsage.ALLOW,
        true,
        List.of(),
        false);
  }

  static Role role(String id, String name, Permission... permissions) {
    return Role.of(id, name, List.of(permissions));
  }

  static Organization organization(String id, Role... roles) {
    return new Organization(
        id, id, Set.of(), List.of(roles), ThirdPartyAccess.BLOCK, false, Set.of());
  }

  static Organizations listed(Organization... organizations) {
    return new Organizations.Listed(List.of(organizations));
  }

  /** Checks the tenant and keeps the findings of one kind. */
  static List<Finding> findings(Tenant.Builder tenant, DiagnosticCode code) {
    return TenantCheck.check(tenant.build()).stream()
        .filter(finding -> finding.code() == code)
        .toList();
  }
}
