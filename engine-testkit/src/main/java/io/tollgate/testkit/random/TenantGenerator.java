package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.oneIn;
import static io.tollgate.testkit.random.Draw.pick;
import static io.tollgate.testkit.random.Draw.shuffled;
import static io.tollgate.testkit.random.Draw.some;
import static io.tollgate.testkit.random.Draw.someAndStrange;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** One tenant while it is made up, part by part. */
final class TenantGenerator {
  private static final List<String> CUSTOM_DOMAINS =
      List.of("login.acme.example", "id.acme.example");
  private static final List<AccessPolicy> USER_POLICIES =
      List.of(
          AccessPolicy.REQUIRE_CLIENT_GRANT,
          AccessPolicy.REQUIRE_CLIENT_GRANT,
          AccessPolicy.REQUIRE_CLIENT_GRANT,
          AccessPolicy.ALLOW_ALL,
          AccessPolicy.ALLOW_ALL,
          AccessPolicy.ALLOW_ALL,
          AccessPolicy.DENY_ALL);
  private static final List<Party> PARTIES =
      List.of(
          Party.FIRST_PARTY,
          Party.FIRST_PARTY,
          Party.THIRD_PARTY_PERMISSIVE,
          Party.THIRD_PARTY_STRICT);
  private static final List<String> GRANT_TYPES =
      List.of(
          GrantType.AUTHORIZATION_CODE,
          GrantType.REFRESH_TOKEN,
          GrantType.CLIENT_CREDENTIALS,
          GrantType.IMPLICIT,
          "password",
          "authorisation_code",
          "urn:ietf:params:oauth:grant-type:device_code");

  private final RandomGenerator r;
  private final int width;
  private final boolean hasDomain;
  private final List<String> customDomains;
  private final List<Api> apis = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final List<ClientGrant> grants = new ArrayList<>();

  TenantGenerator(RandomGenerator r, int width) {
    this.r = r;
    this.width = width;
    this.hasDomain = !oneIn(r, 20);
    this.customDomains = CUSTOM_DOMAINS.subList(0, r.nextInt(3));
  }

  Tenant tenant() {
    Tenant.Builder tenant = hasDomain ? Tenant.builder(Generators.CANONICAL) : new Tenant.Builder();
    addApis();
    for (int i = 0, count = 1 + r.nextInt(5); i < count; i++) {
      clients.add(client("client_" + i));
    }
    for (Api api : apis) {
      for (SubjectType flow : SubjectType.values()) {
        addGrants(api, flow);
      }
    }
    return tenant
        .customDomains(customDomains)
        .apis(apis)
        .clients(clients)
        .clientGrants(grants)
        .roles(roles("rol_"))
        .organizations(organizations())
        .build();
  }

  private void addApis() {
    apis.add(api(Generators.MAIN_API, width));
    for (String identifier : Generators.OTHER_APIS) {
      if (!oneIn(r, 3)) {
        apis.add(api(identifier, Math.min(width, 1 + r.nextInt(9))));
      }
    }
    // One system API under two domains is strange, but nothing forbids it.
    if (oneIn(r, 8)) {
      apis.add(api(Generators.SECOND_MY_ORGANIZATION, Math.min(width, 3)));
    }
  }

  private Api api(String identifier, int scopes) {
    return Api.builder(identifier)
        .system(identifier.contains("acme.example/"))
        .scopes(names(scopes))
        .accessPolicies(
            new AccessPolicies(
                pick(r, USER_POLICIES),
                oneIn(r, 8) ? AccessPolicy.DENY_ALL : AccessPolicy.REQUIRE_CLIENT_GRANT))
        .enforcesRbac(oneIn(r, 2))
        .skipsConsent(!oneIn(r, 2))
        .tokenLifetime(Duration.ofSeconds(60L * r.nextInt(5)))
        .proofOfPossession(proof())
        .build();
  }

  /** Names {@code s0}, {@code s1}, ... in a random order. */
  private ScopeSet names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(r.nextInt(i + 1), "s" + (i % 7 == 6 ? i + ":read" : i));
    }
    return ScopeSet.copyOf(names);
  }

  private ProofOfPossession proof() {
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

  private Client client(String id) {
    Client.Builder client =
        Client.builder(id)
            .party(pick(r, PARTIES))
            .confidential(!oneIn(r, 6))
            .organizationUsage(usage(OrganizationUsage.ALLOW))
            .requiresProofOfPossession(oneIn(r, 8));
    if (oneIn(r, 8)) {
      client.grantTypes(some(r, GRANT_TYPES));
    }
    if (oneIn(r, 2)) {
      client.defaultOrganization(pick(r, Generators.LISTED_ORGANIZATIONS));
    }
    List<RefreshTokenPolicy> policies = new ArrayList<>();
    for (int i = 0, count = r.nextInt(3); i < count; i++) {
      Api api = pick(r, apis);
      String audience = oneIn(r, 8) ? "https://stranger.example/" : reference(api);
      policies.add(new RefreshTokenPolicy(audience, someAndStrange(r, api.scopes())));
    }
    return client.refreshTokenPolicies(policies).build();
  }

  private void addGrants(Api api, SubjectType flow) {
    for (Client client : clients) {
      boolean thirdParty = client.party().isThirdParty();
      if (!oneIn(r, 4)) {
        addGrant(new Grantee.OneClient(client.id()), !thirdParty && oneIn(r, 3), api, flow);
      }
    }
    if (oneIn(r, 2)) {
      addGrant(new Grantee.ThirdPartyClients(), false, api, flow);
    }
  }

  private void addGrant(Grantee grantee, boolean anyOrganization, Api api, SubjectType flow) {
    GrantedScopes scopes =
        oneIn(r, 4)
            ? new GrantedScopes.All()
            : new GrantedScopes.Listed(shuffled(r, someAndStrange(r, api.scopes())));
    grants.add(
        new ClientGrant(
            "cgr_" + grants.size(),
            grantee,
            reference(api),
            flow,
            scopes,
            usage(OrganizationUsage.DENY),
            anyOrganization,
            List.of(),
            false));
  }

  private OrganizationUsage usage(OrganizationUsage plainest) {
    List<OrganizationUsage> all = List.of(OrganizationUsage.values());
    return r.nextBoolean() ? plainest : all.get(r.nextInt(all.size()));
  }

  /** An API's identifier or, now and then, a system API's name under another domain. */
  private String reference(Api api) {
    String under = "https://" + Generators.CANONICAL + "/";
    boolean served = hasDomain && api.identifier().startsWith(under) && !customDomains.isEmpty();
    if (!served || !oneIn(r, 6)) {
      return api.identifier();
    }
    String path = api.identifier().substring(under.length());
    String alias = "https://" + pick(r, customDomains) + "/" + path;
    boolean taken = apis.stream().anyMatch(other -> other.identifier().equals(alias));
    return taken ? api.identifier() : alias;
  }

  private List<Role> roles(String prefix) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0, count = r.nextInt(5); i < count; i++) {
      Set<Permission> permissions = new LinkedHashSet<>();
      for (Api api : apis) {
        if (!oneIn(r, 3)) {
          String identifier = reference(api);
          for (String scope : someAndStrange(r, api.scopes())) {
            permissions.add(new Permission(identifier, scope));
          }
        }
      }
      List<Permission> few =
          List.copyOf(permissions).subList(0, Math.min(permissions.size(), Role.MAX_PERMISSIONS));
      roles.add(Role.of(prefix + i, pick(r, Generators.ROLE_NAMES), few));
    }
    return roles;
  }

  private Organizations organizations() {
    if (oneIn(r, 4)) {
      return new Organizations.Unlisted();
    }
    List<Organization> organizations = new ArrayList<>();
    for (String id : Generators.LISTED_ORGANIZATIONS) {
      organizations.add(
          new Organization(
              id,
              id,
              new LinkedHashSet<>(some(r, grants.stream().map(ClientGrant::id).toList())),
              roles("rol_own_" + id),
              oneIn(r, 3) ? ThirdPartyAccess.BLOCK : ThirdPartyAccess.ALLOW,
              oneIn(r, 2),
              new LinkedHashSet<>(some(r, clients.stream().map(Client::id).toList()))));
    }
    return new Organizations.Listed(organizations);
  }
}
