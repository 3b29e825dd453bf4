package io.tollgate.core.policy;

import static java.util.stream.Collectors.toSet;

import io.tollgate.Consent;
import io.tollgate.TokenRequest;
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
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.ThirdPartyAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every combination of what matters to one scope. A decision treats each scope alone, so what holds
 * for this table holds for every catalogue: see the law of bit independence.
 */
final class SingleScopeTable {
  private static final String IT = "read:it";
  private static final String ANOTHER = "read:another";
  private static final String CLIENT = "client";
  private static final String ORGANIZATION = "org_listed";

  private SingleScopeTable() {}

  /** The five legal combinations of flow and policy. */
  enum Mode {
    USER_ALLOW_ALL(SubjectType.USER, AccessPolicy.ALLOW_ALL),
    USER_DENY_ALL(SubjectType.USER, AccessPolicy.DENY_ALL),
    USER_REQUIRE_GRANT(SubjectType.USER, AccessPolicy.REQUIRE_CLIENT_GRANT),
    CLIENT_DENY_ALL(SubjectType.CLIENT, AccessPolicy.DENY_ALL),
    CLIENT_REQUIRE_GRANT(SubjectType.CLIENT, AccessPolicy.REQUIRE_CLIENT_GRANT);

    private final SubjectType flow;
    private final AccessPolicy policy;

    Mode(SubjectType flow, AccessPolicy policy) {
      this.flow = flow;
      this.policy = policy;
    }

    private AccessPolicies policies() {
      // The other flow is open: a decision that looks at the wrong one shows.
      return flow == SubjectType.USER
          ? new AccessPolicies(policy, AccessPolicy.REQUIRE_CLIENT_GRANT)
          : new AccessPolicies(AccessPolicy.ALLOW_ALL, policy);
    }
  }

  /** Which grants there are for the client and the flow. */
  enum Grants {
    ABSENT,
    DEFAULT_ONLY,
    OWN_WITHOUT,
    OWN_WITH,
    OWN_ALL,
    OWN_WITHOUT_AND_DEFAULT
  }

  /** How the user comes to the permission. */
  enum Held {
    NOTHING,
    ANOTHER_ROLE,
    ROLE,
    ROLE_BY_NAME,
    ROLE_OF_ORGANIZATION,
    PERMISSION
  }

  /** What is known about consent. */
  enum Consented {
    DERIVED,
    NOT_REQUIRED,
    GIVEN_WITH,
    GIVEN_WITHOUT,
    MISSING
  }

  /** What is asked for. */
  enum Requested {
    ABSENT,
    EMPTY,
    IT,
    IT_AND_ANOTHER
  }

  /** What a tenant is built from. */
  record Configuration(
      Mode mode,
      Grants grants,
      Party party,
      boolean system,
      boolean rbac,
      boolean inCatalogue,
      boolean skipsConsent,
      boolean bound) {

    Tenant tenant() {
      Api api =
          Api.builder(identifier())
              .system(system)
              .scopes(inCatalogue ? ScopeSet.of(ANOTHER, IT) : ScopeSet.of(ANOTHER))
              .accessPolicies(mode.policies())
              .enforcesRbac(rbac)
              .skipsConsent(skipsConsent)
              .proofOfPossession(bound ? required() : ProofOfPossession.NONE)
              .build();
      Organization organization =
          new Organization(
              ORGANIZATION,
              "listed",
              clientGrants().stream().map(ClientGrant::id).collect(toSet()),
              List.of(role("rol_organization", "Own", IT)),
              ThirdPartyAccess.ALLOW,
              false,
              Set.of());
      return Tenant.builder("acme.example")
          .apis(List.of(api))
          .clients(List.of(Client.builder(CLIENT).party(party).build()))
          .clientGrants(clientGrants())
          .roles(List.of(role("rol_it", "It", IT), role("rol_another", "Another", ANOTHER)))
          .organizations(new Organizations.Listed(List.of(organization)))
          .build();
    }

    private static ProofOfPossession required() {
      return new ProofOfPossession(
          ProofOfPossession.Mechanism.DPOP, true, ProofOfPossession.Clients.ALL_CLIENTS);
    }

    private String identifier() {
      return system ? "https://acme.example/api/v2/" : "https://api.example/";
    }

    private Role role(String id, String name, String scope) {
      return Role.of(id, name, List.of(new Permission(identifier(), scope)));
    }

    private List<ClientGrant> clientGrants() {
      Grantee own = new Grantee.OneClient(CLIENT);
      Grantee thirdParties = new Grantee.ThirdPartyClients();
      GrantedScopes with = new GrantedScopes.Listed(ScopeSet.of(IT));
      GrantedScopes without = new GrantedScopes.Listed(ScopeSet.of(ANOTHER));
      return switch (grants) {
        case ABSENT -> List.of();
        case DEFAULT_ONLY -> List.of(grant("cgr_default", thirdParties, with));
        case OWN_WITHOUT -> List.of(grant("cgr_own", own, without));
        case OWN_WITH -> List.of(grant("cgr_own", own, with));
        case OWN_ALL -> List.of(grant("cgr_own", own, new GrantedScopes.All()));
        case OWN_WITHOUT_AND_DEFAULT ->
            List.of(grant("cgr_default", thirdParties, with), grant("cgr_own", own, without));
      };
    }

    private ClientGrant grant(String id, Grantee grantee, GrantedScopes scopes) {
      return new ClientGrant(
          id,
          grantee,
          identifier(),
          mode.flow,
          scopes,
          OrganizationUsage.ALLOW,
          false,
          List.of(),
          false);
    }

    /** Every request of the table, in the flow that this configuration is about. */
    List<TokenRequest> requests() {
      List<TokenRequest> requests = new ArrayList<>();
      boolean user = mode.flow == SubjectType.USER;
      // Neither roles nor consent play a part in the client flow; two of each show that.
      Held[] held = user ? Held.values() : new Held[] {Held.NOTHING, Held.ROLE};
      Consented[] consents =
          user ? Consented.values() : new Consented[] {Consented.DERIVED, Consented.MISSING};
      for (boolean inOrganization : BOOLEANS) {
        for (Held holding : held) {
          for (Consented consented : consents) {
            for (Requested requested : Requested.values()) {
              requests.add(request(user, inOrganization, holding, consented, requested));
            }
          }
        }
      }
      return requests;
    }

    private TokenRequest request(
        boolean user,
        boolean inOrganization,
        Held holding,
        Consented consented,
        Requested requested) {
      TokenRequest.Builder ask =
          user ? TokenRequest.forUser(CLIENT) : TokenRequest.forClient(CLIENT);
      ask.audience(identifier());
      if (inOrganization) {
        ask.organization(ORGANIZATION);
      }
      hold(ask, holding);
      switch (requested) {
        case ABSENT -> {} // the parameter is not given
        case EMPTY -> ask.scope("");
        case IT -> ask.scope(IT);
        case IT_AND_ANOTHER -> ask.scope(IT + " " + ANOTHER);
      }
      return ask.consent(consent(consented)).build();
    }

    private static void hold(TokenRequest.Builder ask, Held holding) {
      switch (holding) {
        case NOTHING -> ask.roles();
        case ANOTHER_ROLE -> ask.roles("rol_another");
        case ROLE -> ask.roles("rol_it");
        case ROLE_BY_NAME -> ask.roles("It");
        case ROLE_OF_ORGANIZATION -> ask.roles("rol_organization");
        case PERMISSION -> ask.permissions(ScopeSet.of(IT));
      }
    }

    private static Consent consent(Consented consented) {
      return switch (consented) {
        case DERIVED -> new Consent.Derived();
        case NOT_REQUIRED -> new Consent.NotRequired();
        case GIVEN_WITH -> new Consent.Given(ScopeSet.of(IT));
        case GIVEN_WITHOUT -> new Consent.Given(ScopeSet.of(ANOTHER));
        case MISSING -> new Consent.Missing();
      };
    }
  }

  private static final boolean[] BOOLEANS = {true, false};

  /** Every configuration of the table. */
  static List<Configuration> configurations() {
    List<Configuration> all = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      for (Grants grants : Grants.values()) {
        for (Party party : Party.values()) {
          for (int bits = 0; bits < 32; bits++) {
            all.add(configuration(mode, grants, party, bits));
          }
        }
      }
    }
    return all;
  }

  private static Configuration configuration(Mode mode, Grants grants, Party party, int bits) {
    return new Configuration(
        mode, grants, party, bit(bits, 0), bit(bits, 1), bit(bits, 2), bit(bits, 3), bit(bits, 4));
  }

  private static boolean bit(int bits, int index) {
    return (bits >> index & 1) == 1;
  }
}
