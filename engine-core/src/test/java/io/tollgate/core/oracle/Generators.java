package io.tollgate.core.oracle;

import io.tollgate.Consent;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantType;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.ThirdPartyAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Tenants and requests, each a plain function of a source of choices. The first of the choices is
 * always the plainest, so that a source of zeros makes the plainest case.
 *
 * <p>The ids are few and the names of scopes are the same for all APIs, so that one thing is easily
 * mistaken for another. The tenants are valid: each could be read from a document.
 */
public final class Generators {
  private static final String CANONICAL = "acme.example";
  private static final List<String> CUSTOM_DOMAINS = List.of("login.acme.example", "id.acme.example");

  /** The API whose catalogue has the width that was asked for. */
  public static final String MAIN_API = "https://api.example/";

  private static final String MY_ORGANIZATION = "https://acme.example/my-org/";
  private static final List<String> APIS =
      List.of(MAIN_API, MY_ORGANIZATION, "https://other.example", "https://acme.example/api/v2/");
  private static final List<String> AUDIENCES =
      List.of(
          MAIN_API,
          MY_ORGANIZATION,
          "https://login.acme.example/my-org/",
          "https://id.acme.example/api/v2/",
          "https://other.example",
          "https://other.example/",
          "https://api.example",
          "https://acme.example/my-org",
          "https://stranger.example/my-org/",
          "");
  private static final List<String> ORGANIZATIONS = List.of("org_a", "org_b", "org_c");
  private static final List<String> ROLE_NAMES = List.of("reader", "writer", "rol_1", "admin");
  private static final List<String> MALFORMED =
      List.of(" ", "s0 ", " s0", "s0  s1", "s0\ts1", "s\"0", "s\\0", "sé", "s0\n", "\u0000");

  private Generators() {}

  /** A tenant of this width and a request that is made of it. */
  public static Case aCase(RandomGenerator r, int width) {
    Tenant tenant = tenant(r, width);
    return new Case(tenant, request(r, tenant));
  }

  /** A tenant with up to four APIs, the main one with this many scopes. */
  public static Tenant tenant(RandomGenerator r, int width) {
    Tenant.Builder tenant = oneIn(r, 20) ? new Tenant.Builder() : Tenant.builder(CANONICAL);
    tenant.customDomains(CUSTOM_DOMAINS.subList(0, r.nextInt(3)));
    List<Api> apis = new ArrayList<>();
    apis.add(api(r, MAIN_API, false, names(r, width)));
    for (String identifier : APIS.subList(1, APIS.size())) {
      if (!oneIn(r, 3)) {
        boolean system = identifier.startsWith("https://acme.example/");
        apis.add(api(r, identifier, system, names(r, Math.min(width, 1 + r.nextInt(9)))));
      }
    }
    List<Client> clients = new ArrayList<>();
    for (int i = 0, count = 1 + r.nextInt(5); i < count; i++) {
      clients.add(client(r, "client_" + i, apis));
    }
    List<ClientGrant> grants = grants(r, apis, clients);
    return tenant
        .apis(apis)
        .clients(clients)
        .clientGrants(grants)
        .roles(roles(r, "rol_", apis))
        .organizations(organizations(r, apis, clients, grants))
        .build();
  }

  /** A request that mostly names what the tenant has, and sometimes anything. */
  public static TokenRequest request(RandomGenerator r, Tenant tenant) {
    Client client = pick(r, tenant.clients());
    String clientId = oneIn(r, 40) ? "client_x" : client.id();
    boolean user = r.nextInt(5) < 3;
    TokenRequest.Builder ask =
        user ? TokenRequest.forUser(clientId) : TokenRequest.forClient(clientId);
    Api api = oneIn(r, 3) ? pick(r, tenant.apis()) : tenant.apis().get(0);
    String audience = oneIn(r, 15) ? pick(r, AUDIENCES) : api.identifier();
    boolean refreshes = user && oneIn(r, 4);
    if (refreshes) {
      String login = oneIn(r, 4) ? pick(r, AUDIENCES) : audience;
      ask.refreshOf(login, some(r, api.scopes()));
    }
    if (!oneIn(r, refreshes ? 3 : 40)) {
      ask.audience(audience);
    }
    if (oneIn(r, 2)) {
      ask.organization(oneIn(r, 20) ? pick(r, List.of("org_x", "")) : pick(r, ORGANIZATIONS));
    }
    requestedScope(r, api, ask);
    List<String> roles = new ArrayList<>();
    for (int i = 0, count = r.nextInt(4); i < count; i++) {
      roles.add(roleReference(r));
    }
    ask.roles(roles);
    if (oneIn(r, 3)) {
      ask.permissions(some(r, api.scopes()).union(unknownScopes(r)));
    }
    return ask.consent(consent(r, api)).proofOfPossession(oneIn(r, 2)).build();
  }

  private static void requestedScope(RandomGenerator r, Api api, TokenRequest.Builder ask) {
    switch (r.nextInt(8)) {
      case 0 -> {} // the parameter is not given
      case 1 -> ask.scope(oneIn(r, 3) ? pick(r, MALFORMED) : "");
      case 2 -> ask.scope(unknownScopes(r).union(some(r, api.scopes())).toString());
      default -> ask.scope(shuffled(r, some(r, api.scopes())).toString());
    }
  }

  private static Consent consent(RandomGenerator r, Api api) {
    return switch (r.nextInt(8)) {
      case 0, 1, 2 -> new Consent.NotRequired();
      case 3 -> new Consent.Missing();
      case 4, 5 -> new Consent.Given(some(r, api.scopes()).union(unknownScopes(r)));
      default -> new Consent.Derived();
    };
  }

  private static String roleReference(RandomGenerator r) {
    return switch (r.nextInt(4)) {
      case 0 -> "rol_" + r.nextInt(5);
      case 1 -> "rol_own_" + pick(r, ORGANIZATIONS) + r.nextInt(2);
      case 2 -> pick(r, ROLE_NAMES);
      default -> pick(r, List.of("rol_0", "nobody", "", "READER"));
    };
  }

  private static Api api(RandomGenerator r, String identifier, boolean system, ScopeSet scopes) {
    AccessPolicies policies =
        new AccessPolicies(
            pick(
                r,
                List.of(
                    AccessPolicy.REQUIRE_CLIENT_GRANT,
                    AccessPolicy.ALLOW_ALL,
                    AccessPolicy.ALLOW_ALL,
                    AccessPolicy.REQUIRE_CLIENT_GRANT,
                    AccessPolicy.DENY_ALL)),
            oneIn(r, 5) ? AccessPolicy.DENY_ALL : AccessPolicy.REQUIRE_CLIENT_GRANT);
    return Api.builder(identifier)
        .system(system)
        .scopes(scopes)
        .accessPolicies(policies)
        .enforcesRbac(r.nextInt(2) == 1)
        .skipsConsent(r.nextInt(2) == 0)
        .tokenLifetime(Duration.ofSeconds(60L * r.nextInt(5)))
        .proofOfPossession(proof(r))
        .build();
  }

  private static ProofOfPossession proof(RandomGenerator r) {
    ProofOfPossession.Clients all = ProofOfPossession.Clients.ALL_CLIENTS;
    ProofOfPossession.Clients some = ProofOfPossession.Clients.PUBLIC_CLIENTS;
    ProofOfPossession.Mechanism dpop = ProofOfPossession.Mechanism.DPOP;
    return switch (r.nextInt(8)) {
      case 4 -> new ProofOfPossession(dpop, false, all);
      case 5 -> new ProofOfPossession(dpop, true, all);
      case 6 -> new ProofOfPossession(dpop, true, some);
      case 7 -> new ProofOfPossession(ProofOfPossession.Mechanism.MTLS, true, all);
      default -> ProofOfPossession.NONE;
    };
  }

  private static Client client(RandomGenerator r, String id, List<Api> apis) {
    Client.Builder client =
        Client.builder(id)
            .party(
                pick(
                    r,
                    List.of(
                        Party.FIRST_PARTY,
                        Party.FIRST_PARTY,
                        Party.THIRD_PARTY_PERMISSIVE,
                        Party.THIRD_PARTY_STRICT)))
            .confidential(!oneIn(r, 4))
            .organizationUsage(usage(r, OrganizationUsage.ALLOW))
            .requiresProofOfPossession(oneIn(r, 6));
    if (oneIn(r, 4)) {
      client.grantTypes(
          some(
              r,
              List.of(
                  GrantType.AUTHORIZATION_CODE,
                  GrantType.REFRESH_TOKEN,
                  GrantType.CLIENT_CREDENTIALS,
                  GrantType.IMPLICIT,
                  "password")));
    }
    if (oneIn(r, 2)) {
      client.defaultOrganization(pick(r, ORGANIZATIONS));
    }
    List<RefreshTokenPolicy> policies = new ArrayList<>();
    for (int i = 0, count = r.nextInt(3); i < count; i++) {
      Api api = pick(r, apis);
      String audience = oneIn(r, 8) ? pick(r, AUDIENCES.subList(0, 9)) : api.identifier();
      policies.add(
          new RefreshTokenPolicy(audience, some(r, api.scopes()).union(unknownScopes(r))));
    }
    return client.refreshTokenPolicies(policies).build();
  }

  private static List<ClientGrant> grants(
      RandomGenerator r, List<Api> apis, List<Client> clients) {
    List<ClientGrant> grants = new ArrayList<>();
    for (Api api : apis) {
      for (SubjectType flow : SubjectType.values()) {
        for (Client client : clients) {
          if (!oneIn(r, 4)) {
            grants.add(
                grant(r, "cgr_" + grants.size(), new Grantee.OneClient(client.id()), api, flow));
          }
        }
        if (!api.isSystem() && oneIn(r, 2)) {
          grants.add(
              grant(r, "cgr_" + grants.size(), new Grantee.ThirdPartyClients(), api, flow));
        }
      }
    }
    return grants;
  }

  private static ClientGrant grant(
      RandomGenerator r, String id, Grantee grantee, Api api, SubjectType flow) {
    GrantedScopes scopes =
        oneIn(r, 4)
            ? new GrantedScopes.All()
            : new GrantedScopes.Listed(
                shuffled(r, some(r, api.scopes()).union(unknownScopes(r))));
    return new ClientGrant(
        id,
        grantee,
        api.identifier(),
        flow,
        scopes,
        usage(r, OrganizationUsage.DENY),
        grantee instanceof Grantee.OneClient && oneIn(r, 3),
        List.of(),
        false);
  }

  private static OrganizationUsage usage(RandomGenerator r, OrganizationUsage plainest) {
    int choice = r.nextInt(6);
    return choice < 3 ? plainest : OrganizationUsage.values()[choice - 3];
  }

  private static List<Role> roles(RandomGenerator r, String prefix, List<Api> apis) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0, count = r.nextInt(5); i < count; i++) {
      Set<Permission> permissions = new LinkedHashSet<>();
      for (Api api : apis) {
        if (!oneIn(r, 3)) {
          for (String scope : some(r, api.scopes()).union(unknownScopes(r))) {
            permissions.add(new Permission(api.identifier(), scope));
          }
        }
      }
      List<Permission> few =
          List.copyOf(permissions).subList(0, Math.min(permissions.size(), Role.MAX_PERMISSIONS));
      roles.add(Role.of(prefix + i, pick(r, ROLE_NAMES), few));
    }
    return roles;
  }

  private static Organizations organizations(
      RandomGenerator r, List<Api> apis, List<Client> clients, List<ClientGrant> grants) {
    if (oneIn(r, 4)) {
      return new Organizations.Unlisted();
    }
    List<Organization> organizations = new ArrayList<>();
    for (String id : ORGANIZATIONS) {
      // The last is never listed: clients name it all the same.
      if (!id.equals("org_c") || oneIn(r, 2)) {
        organizations.add(
            new Organization(
                id,
                id,
                Set.copyOf(some(r, grants.stream().map(ClientGrant::id).toList())),
                roles(r, "rol_own_" + id, apis),
                oneIn(r, 2) ? ThirdPartyAccess.BLOCK : ThirdPartyAccess.ALLOW,
                oneIn(r, 4),
                Set.copyOf(some(r, clients.stream().map(Client::id).toList()))));
      }
    }
    return new Organizations.Listed(organizations);
  }

  /** Names {@code s0}, {@code s1}, ... in a random order. */
  private static ScopeSet names(RandomGenerator r, int width) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add(r.nextInt(i + 1), "s" + (i % 7 == 6 ? i + ":read" : i));
    }
    return ScopeSet.copyOf(names);
  }

  private static ScopeSet unknownScopes(RandomGenerator r) {
    return switch (r.nextInt(6)) {
      case 4 -> ScopeSet.of("unknown");
      case 5 -> ScopeSet.of("S0", "s-1");
      default -> ScopeSet.empty();
    };
  }

  /** None, all, one, or each with the same chance. */
  private static <T> List<T> some(RandomGenerator r, Collection<T> all) {
    List<T> list = List.copyOf(all);
    int kind = r.nextInt(6);
    if (kind == 0) {
      return list;
    }
    if (kind == 1) {
      return List.of();
    }
    if (kind == 2 || list.isEmpty()) {
      return list.isEmpty() ? List.of() : List.of(pick(r, list));
    }
    List<T> some = new ArrayList<>();
    for (T one : list) {
      if (r.nextInt(4) < kind - 1) {
        some.add(one);
      }
    }
    return some;
  }

  private static ScopeSet some(RandomGenerator r, ScopeSet all) {
    return ScopeSet.copyOf(some(r, all.toList()));
  }

  private static ScopeSet shuffled(RandomGenerator r, ScopeSet scopes) {
    List<String> order = new ArrayList<>();
    for (String scope : scopes) {
      order.add(r.nextInt(order.size() + 1), scope);
    }
    return ScopeSet.copyOf(order);
  }

  private static <T> T pick(RandomGenerator r, List<T> choices) {
    return choices.get(r.nextInt(choices.size()));
  }

  private static boolean oneIn(RandomGenerator r, int n) {
    return r.nextInt(n) == n - 1;
  }
}
