package io.tollgate.core.policy;

import static java.util.Comparator.comparingInt;

import io.tollgate.ConfigurationRemedy;
import io.tollgate.Consent;
import io.tollgate.Remedy;
import io.tollgate.RequestRemedy;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.UserRemedy;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.ClientGrant;
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
import io.tollgate.testkit.model.Case;
import io.tollgate.testkit.random.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Does what remedies say: to the tenant, to the user or to the request. What a remedy leaves open (
 * which organization, which rules a new grant has) is chosen so that it fits, as whoever follows
 * the advice would.
 */
final class RemedyApplier {
  private static final String CREATED_GRANT = "cgr_created";

  private RemedyApplier() {}

  /** Applies all, whatever their order: what is created comes first, what refers to it after. */
  static Case apply(Iterable<? extends Remedy> remedies, Case unmended) {
    List<Remedy> ordered = new ArrayList<>();
    remedies.forEach(ordered::add);
    ordered.sort(comparingInt(RemedyApplier::turn));
    Case mended = unmended;
    for (Remedy remedy : ordered) {
      mended = apply(remedy, mended);
    }
    return mended;
  }

  private static int turn(Remedy remedy) {
    if (remedy instanceof ConfigurationRemedy.CreateOrganization
        || remedy instanceof RequestRemedy.NameOrganization) {
      return 0;
    } else if (remedy instanceof ConfigurationRemedy.CreateClientGrant) {
      return 1;
    }
    if (remedy instanceof ConfigurationRemedy.GrantFirstPartyClient) {
      return 4;
    }
    return remedy instanceof RequestRemedy ? 3 : 2;
  }

  private static Case apply(Remedy remedy, Case c) {
    if (remedy instanceof RequestRemedy request) {
      return request(request, c);
    }
    if (remedy instanceof UserRemedy user) {
      return c.with(user(user, c.ask()));
    }
    if (remedy instanceof ConfigurationRemedy.GrantPermission permission) {
      return givePermission(permission, c);
    }
    if (remedy instanceof ConfigurationRemedy.CreateClientGrant create) {
      return c.with(createGrant(create, c));
    }
    if (remedy instanceof ConfigurationRemedy.GrantFirstPartyClient grant) {
      return c.with(
          createGrant(
              new ConfigurationRemedy.CreateClientGrant(
                  c.ask().clientId(), grant.identifier(), grant.subjectType(), grant.scopes()),
              c));
    }
    return c.with(configuration((ConfigurationRemedy) remedy, c));
  }

  private static Case request(RequestRemedy remedy, Case c) {
    TokenRequest.Builder ask = c.ask().toBuilder();
    if (remedy instanceof RequestRemedy.NameOrganization name) {
      return nameOrganization(name, c);
    } else if (remedy instanceof RequestRemedy.UseConfidentialClient use) {
      return c.with(
          Edits.client(c.tenant(), use.clientId(), it -> Edits.kind(it, it.party(), true)));
    } else if (remedy instanceof RequestRemedy.UseFirstPartyClient use) {
      return c.with(replaceByFirstParty(use.clientId(), c.tenant()));
    } else if (remedy instanceof RequestRemedy.CorrectScopeText) {
      ask.scope("");
    } else if (remedy instanceof RequestRemedy.OmitScopes omit) {
      ScopeSet asked = ((RequestedScope.Explicit) c.ask().scope()).scopes();
      ask.scope(new RequestedScope.Explicit(asked.minus(omit.scopes())));
    } else if (remedy instanceof RequestRemedy.ProvePossession) {
      ask.proofOfPossession(true);
    } else {
      throw new AssertionError("not for a known client and API: " + remedy);
    }
    return c.with(ask.build());
  }

  /** Another client, alike but for its party and without any grant. */
  private static Tenant replaceByFirstParty(String clientId, Tenant tenant) {
    Tenant replaced =
        Edits.client(tenant, clientId, it -> Edits.kind(it, Party.FIRST_PARTY, it.confidential()));
    List<ClientGrant> others =
        replaced.clientGrants().stream()
            .filter(grant -> !grant.grantee().equals(new Grantee.OneClient(clientId)))
            .toList();
    Set<String> ids = others.stream().map(ClientGrant::id).collect(Collectors.toSet());
    return replaced.toBuilder()
        .clientGrants(others)
        .organizations(associatedOnlyWith(ids, replaced.organizations()))
        .build();
  }

  private static Organizations associatedOnlyWith(Set<String> ids, Organizations organizations) {
    if (!(organizations instanceof Organizations.Listed listed)) {
      return organizations;
    }
    return new Organizations.Listed(
        listed.organizations().stream()
            .map(
                it ->
                    new Organization(
                        it.id(),
                        it.name(),
                        it.clientGrantIds().stream()
                            .filter(ids::contains)
                            .collect(Collectors.toSet()),
                        it.roles(),
                        it.thirdPartyAccess(),
                        it.entitlementActive(),
                        it.entitledClientIds()))
            .toList());
  }

  /**
   * Names the last of the organizations that are said to fit; where none is, one that exists. The
   * user has the same roles there as before, which others of the same names must not disturb.
   */
  private static Case nameOrganization(RequestRemedy.NameOrganization name, Case c) {
    List<String> choice = name.fitting().isEmpty() ? existing(c.tenant()) : name.fitting();
    return c.with(
        c.ask().toBuilder()
            .organization(choice.get(choice.size() - 1))
            .roles(c.ask().roles().stream().flatMap(role -> ids(role, c.tenant().roles())).toList())
            .build());
  }

  private static List<String> existing(Tenant tenant) {
    return tenant.organizations() instanceof Organizations.Listed listed
        ? listed.organizations().stream().map(Organization::id).toList()
        : List.of("org_elsewhere");
  }

  private static Stream<String> ids(String name, List<Role> roles) {
    if (roles.stream().anyMatch(role -> role.id().equals(name))) {
      return Stream.of(name);
    }
    List<String> ids =
        roles.stream().filter(role -> role.name().equals(name)).map(Role::id).toList();
    return ids.size() == 1 ? ids.stream() : Stream.of();
  }

  private static TokenRequest user(UserRemedy remedy, TokenRequest ask) {
    if (remedy instanceof UserRemedy.AssignRole assign) {
      return assignRole(ask, assign.roles().get(0));
    }
    ScopeSet before =
        ask.consent() instanceof Consent.Given given ? given.scopes() : ScopeSet.empty();
    ScopeSet added = ((UserRemedy.ObtainConsent) remedy).scopes();
    return ask.toBuilder().consent(new Consent.Given(before.union(added))).build();
  }

  /** Gives the user one role more. */
  static TokenRequest assignRole(TokenRequest ask, String role) {
    return ask.toBuilder().roles(Edits.plus(ask.roles(), role)).build();
  }

  private static Case givePermission(ConfigurationRemedy.GrantPermission remedy, Case c) {
    Permission permission = new Permission(remedy.identifier(), remedy.scope());
    Role created = Role.of("rol_created", "Created", List.of(permission));
    Tenant tenant =
        c.tenant().toBuilder().roles(List.copyOf(Edits.plus(c.tenant().roles(), created))).build();
    return new Case(tenant, assignRole(c.ask(), created.id()));
  }

  private static Tenant configuration(ConfigurationRemedy remedy, Case c) {
    Tenant tenant = c.tenant();
    if (remedy.layer() == io.tollgate.Layer.ORGANIZATION) {
      return organization(remedy, c);
    } else if (remedy instanceof ConfigurationRemedy.AllowGrantType allow) {
      return Edits.client(
          tenant,
          allow.clientId(),
          it -> Edits.grantTypes(it, Edits.plus(it.grantTypes(), allow.grantType())));
    } else if (remedy instanceof ConfigurationRemedy.DefineScope define) {
      return Edits.api(
          tenant,
          define.identifier(),
          api -> Edits.scopes(api, api.scopes().union(ScopeSet.of(define.scope()))));
    } else if (remedy instanceof ConfigurationRemedy.SetAccessPolicy set) {
      return Edits.api(
          tenant,
          set.identifier(),
          api -> Edits.policies(api, policies(api.accessPolicies(), set)));
    } else if (remedy instanceof ConfigurationRemedy.AddToClientGrant add) {
      return Edits.grant(
          tenant,
          add.grantId(),
          it ->
              Edits.scopes(
                  it,
                  ((GrantedScopes.Listed) it.scopes()).scopes().union(ScopeSet.of(add.scope()))));
    } else if (remedy instanceof ConfigurationRemedy.AddToRefreshPolicy add) {
      RefreshTokenPolicy policy = new RefreshTokenPolicy(add.identifier(), add.scopes());
      return Edits.client(
          tenant,
          add.clientId(),
          it ->
              Edits.refreshPolicies(
                  it, List.copyOf(Edits.plus(it.refreshTokenPolicies(), policy))));
    } else if (remedy instanceof ConfigurationRemedy.SupportPossession support) {
      return Edits.api(
          tenant,
          support.identifier(),
          api ->
              Edits.proof(
                  api,
                  new ProofOfPossession(
                      ProofOfPossession.Mechanism.DPOP,
                      false,
                      ProofOfPossession.Clients.ALL_CLIENTS)));
    }
    throw new AssertionError("not for a known client and API: " + remedy);
  }

  private static Tenant organization(ConfigurationRemedy remedy, Case c) {
    Tenant tenant = c.tenant();
    if (remedy instanceof ConfigurationRemedy.AllowOrganizations allow) {
      return Edits.client(tenant, allow.clientId(), it -> Edits.usage(it, OrganizationUsage.ALLOW));
    } else if (remedy instanceof ConfigurationRemedy.AllowGrantInOrganizations allow) {
      return Edits.grant(tenant, allow.grantId(), it -> Edits.usage(it, OrganizationUsage.ALLOW));
    } else if (remedy instanceof ConfigurationRemedy.CreateOrganization create) {
      return Edits.addOrganization(
          tenant, Organization.of(create.organization(), create.organization()));
    } else if (remedy instanceof ConfigurationRemedy.AssociateGrant associate) {
      return organization(associate.organization(), c, it -> associate(it, associate.grantId()));
    } else if (remedy instanceof ConfigurationRemedy.AllowThirdParties allow) {
      return organization(allow.organization(), c, RemedyApplier::letThirdPartiesIn);
    }
    ConfigurationRemedy.EntitleClient entitle = (ConfigurationRemedy.EntitleClient) remedy;
    return organization(entitle.organization(), c, it -> entitle(it, entitle.clientId()));
  }

  /** Changes this organization, else the one that the request names, if it names one. */
  private static Tenant organization(
      Optional<String> id, Case c, UnaryOperator<Organization> change) {
    return id.or(() -> organizationOf(c.ask()))
        .map(named -> Edits.organization(c.tenant(), named, change))
        .orElse(c.tenant());
  }

  /** The organization that is named, unless it is none. */
  private static Optional<String> organizationOf(TokenRequest ask) {
    return ask.organization().filter(id -> id.matches("\\w+"));
  }

  private static Organization associate(Organization it, String grant) {
    return new Organization(
        it.id(),
        it.name(),
        Edits.plus(it.clientGrantIds(), grant),
        it.roles(),
        it.thirdPartyAccess(),
        it.entitlementActive(),
        it.entitledClientIds());
  }

  private static Organization letThirdPartiesIn(Organization it) {
    return new Organization(
        it.id(),
        it.name(),
        it.clientGrantIds(),
        it.roles(),
        ThirdPartyAccess.ALLOW,
        it.entitlementActive(),
        it.entitledClientIds());
  }

  private static Organization entitle(Organization it, String client) {
    return new Organization(
        it.id(),
        it.name(),
        it.clientGrantIds(),
        it.roles(),
        it.thirdPartyAccess(),
        it.entitlementActive(),
        Edits.plus(it.entitledClientIds(), client));
  }

  private static AccessPolicies policies(
      AccessPolicies before, ConfigurationRemedy.SetAccessPolicy set) {
    AccessPolicy policy = set.policy();
    return set.subjectType() == SubjectType.USER
        ? new AccessPolicies(policy, before.client())
        : new AccessPolicies(before.user(), policy);
  }

  /** A grant that fits: it may be used in the request's organization, or in none. */
  private static Tenant createGrant(ConfigurationRemedy.CreateClientGrant create, Case c) {
    ClientGrant grant =
        new ClientGrant(
            CREATED_GRANT,
            new Grantee.OneClient(create.clientId()),
            create.identifier(),
            create.subjectType(),
            new GrantedScopes.Listed(create.scopes()),
            OrganizationUsage.ALLOW,
            false,
            List.of(),
            false);
    Tenant tenant =
        c.tenant().toBuilder()
            .clientGrants(List.copyOf(Edits.plus(c.tenant().clientGrants(), grant)))
            .build();
    return organizationOf(c.ask())
        .map(id -> Edits.organization(tenant, id, it -> associate(it, CREATED_GRANT)))
        .orElse(tenant);
  }
}
