package io.tollgate.core.check;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.ThirdPartyAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes tenants in which every reference leads somewhere and nothing stands twice. */
final class ConsistentTenants {
  private static final List<String> DOMAINS = List.of("acme.us.auth0.com", "login.acme.example");

  private final Random random;
  private final List<Api> apis = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final List<ClientGrant> grants = new ArrayList<>();

  private ConsistentTenants(Random random) {
    this.random = random;
  }

  static Tenant draw(Random random) {
    return new ConsistentTenants(random).tenant();
  }

  private Tenant tenant() {
    for (int i = 0; i <= random.nextInt(4); i++) {
      apis.add(api(i));
    }
    List<Organization> organizations = new ArrayList<>();
    int organizationCount = random.nextInt(4);
    for (int i = 0; i < random.nextInt(6); i++) {
      clients.add(client(i, organizationCount));
    }
    grants();
    for (int i = 0; i < organizationCount; i++) {
      organizations.add(organization(i));
    }
    return Tenant.builder(DOMAINS.get(0))
        .customDomains(List.of(DOMAINS.get(1)))
        .apis(apis)
        .clients(clients)
        .clientGrants(grants)
        .roles(roles("rol_t"))
        .organizations(new Organizations.Listed(organizations))
        .build();
  }

  private Api api(int number) {
    boolean system = number == 0 || random.nextBoolean();
    String path = number == 0 ? "/my-org/" : "/api" + number + "/";
    return Api.builder("https://" + DOMAINS.get(0) + path)
        .system(system)
        .scopes(scopes())
        .accessPolicies(
            new AccessPolicies(
                pick(List.of(AccessPolicy.values())),
                pick(List.of(AccessPolicy.DENY_ALL, AccessPolicy.REQUIRE_CLIENT_GRANT))))
        .build();
  }

  private Client client(int number, int organizations) {
    Client.Builder client = Client.builder("client" + number).party(pick(List.of(Party.values())));
    if (random.nextBoolean()) {
      Sample.configured(client);
    }
    if (organizations > 0 && random.nextBoolean()) {
      client.defaultOrganization("org_" + random.nextInt(organizations));
    }
    return client
        .refreshTokenPolicies(List.of(new RefreshTokenPolicy(audience(pick(apis)), scopes())))
        .build();
  }

  private void grants() {
    List<Grantee> grantees = new ArrayList<>();
    clients.forEach(client -> grantees.add(new Grantee.OneClient(client.id())));
    grantees.add(new Grantee.ThirdPartyClients());
    for (Grantee grantee : grantees) {
      boolean thirdParty = isThirdParty(grantee);
      for (Api api : apis) {
        for (SubjectType flow : SubjectType.values()) {
          if (random.nextBoolean() && !(thirdParty && api.isSystem())) {
            grants.add(grant(grantee, api, flow, !thirdParty && random.nextBoolean()));
          }
        }
      }
    }
  }

  private boolean isThirdParty(Grantee grantee) {
    return !(grantee instanceof Grantee.OneClient one)
        || clients.stream()
            .anyMatch(
                client -> client.id().equals(one.clientId()) && client.party().isThirdParty());
  }

  private ClientGrant grant(Grantee grantee, Api api, SubjectType flow, boolean anyOrganization) {
    return new ClientGrant(
        "cgr_" + grants.size(),
        grantee,
        audience(api),
        flow,
        random.nextBoolean() ? new GrantedScopes.All() : new GrantedScopes.Listed(scopes()),
        pick(List.of(OrganizationUsage.values())),
        anyOrganization,
        List.of(),
        false);
  }

  private Organization organization(int number) {
    Set<String> associated = new LinkedHashSet<>();
    grants.stream().filter(g -> random.nextBoolean()).forEach(g -> associated.add(g.id()));
    Set<String> entitled = new HashSet<>();
    clients.stream().filter(c -> random.nextBoolean()).forEach(c -> entitled.add(c.id()));
    return new Organization(
        "org_" + number,
        "organization" + number,
        associated,
        roles("rol_" + number + "_"),
        pick(List.of(ThirdPartyAccess.values())),
        random.nextBoolean(),
        entitled);
  }

  private List<Role> roles(String prefix) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      List<Permission> permissions = new ArrayList<>();
      for (String scope : scopes()) {
        permissions.add(new Permission(audience(pick(apis)), scope));
      }
      roles.add(Role.of(prefix + i, pick(List.of("Admin", "Member", "Auditor")), permissions));
    }
    return roles;
  }

  /** An API's identifier; of a system API now and then under the custom domain. */
  private String audience(Api api) {
    return api.isSystem()
        ? api.identifier().replace(DOMAINS.get(0), pick(DOMAINS))
        : api.identifier();
  }

  private ScopeSet scopes() {
    List<String> all = List.of("read:a", "write:a", "read:b", "write:b");
    return ScopeSet.copyOf(all.subList(0, random.nextInt(all.size() + 1)));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
