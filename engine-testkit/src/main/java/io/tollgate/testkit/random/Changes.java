package io.tollgate.testkit.random;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.Case;
import io.tollgate.testkit.model.TokenOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes of a case that are to change nothing, or to take something away. */
final class Changes {

  private Changes() {}

  /** The same roles and scopes in another order, some of them twice. */
  static Change reordered(RandomGenerator r, Case before) {
    TokenRequest ask = before.ask();
    TokenRequest.Builder after = ask.toBuilder().roles(twisted(r, ask.roles()));
    after.permissions(ScopeSet.copyOf(twisted(r, ask.permissions().toList())));
    if (ask.scope() instanceof RequestedScope.Explicit explicit) {
      after.scope(String.join(" ", twisted(r, explicit.scopes().toList())));
    }
    if (ask.consent() instanceof Consent.Given given) {
      after.consent(new Consent.Given(ScopeSet.copyOf(twisted(r, given.scopes().toList()))));
    }
    return new Change("another order", before, before.with(after.build()));
  }

  private static List<String> twisted(RandomGenerator r, List<String> all) {
    List<String> twisted = new ArrayList<>();
    for (String one : all) {
      twisted.add(r.nextInt(twisted.size() + 1), one);
      if (r.nextInt(4) == 3) {
        twisted.add(one);
      }
    }
    return twisted;
  }

  /**
   * Takes one thing out of one layer. Left out on purpose, because the rule is not a matter of less
   * and more there: whole grants (the default one may come in for the client's own), whole roles of
   * the tenant (another of the same name is found then), and in the client flow requested scopes
   * (to ask for less may turn a refusal into a token).
   */
  static Change less(RandomGenerator r, Case before) {
    Tenant tenant = before.tenant();
    TokenRequest ask = before.ask();
    return switch (r.nextInt(9)) {
      case 0 -> new Change("one grant covers less", before, before.with(grantsLess(r, tenant)));
      case 1 -> new Change("one API defines less", before, before.with(definesLess(r, tenant)));
      case 2 -> new Change("one role carries less", before, before.with(carriesLess(r, tenant)));
      case 3 -> new Change("a role less", before, before.with(fewerRoles(r, ask)));
      case 4 -> new Change("fewer permissions", before, before.with(fewerPermissions(r, ask)));
      case 5 -> new Change("less consent", before, before.with(lessConsent(r, ask)));
      case 6 -> new Change("less asked for", before, before.with(asksLess(r, ask)));
      case 7 -> new Change("a smaller login", before, before.with(smallerLogin(r, ask)));
      default ->
          new Change("a smaller refresh policy", before, before.with(refreshesLess(r, tenant)));
    };
  }

  private static Tenant grantsLess(RandomGenerator r, Tenant tenant) {
    if (tenant.clientGrants().isEmpty()) {
      return tenant;
    }
    ClientGrant grant = pick(r, tenant.clientGrants());
    ScopeSet covered =
        grant.scopes() instanceof GrantedScopes.Listed listed
            ? listed.scopes()
            : TokenOracle.api(tenant, grant.audience()).orElseThrow().scopes();
    return Edits.grant(tenant, grant.id(), g -> Edits.scopes(g, less(r, covered)));
  }

  private static Tenant definesLess(RandomGenerator r, Tenant tenant) {
    Api api = pick(r, tenant.apis());
    return Edits.api(tenant, api.identifier(), a -> Edits.scopes(a, less(r, a.scopes())));
  }

  private static Tenant carriesLess(RandomGenerator r, Tenant tenant) {
    List<Role> roles = new ArrayList<>(tenant.roles());
    if (roles.isEmpty()) {
      return tenant;
    }
    int index = r.nextInt(roles.size());
    Role role = roles.get(index);
    roles.set(index, Role.of(role.id(), role.name(), less(r, List.copyOf(role.permissions()))));
    return tenant.toBuilder().roles(roles).build();
  }

  private static TokenRequest fewerRoles(RandomGenerator r, TokenRequest ask) {
    return ask.toBuilder().roles(less(r, ask.roles())).build();
  }

  private static TokenRequest fewerPermissions(RandomGenerator r, TokenRequest ask) {
    return ask.toBuilder().permissions(less(r, ask.permissions())).build();
  }

  private static TokenRequest lessConsent(RandomGenerator r, TokenRequest ask) {
    Consent less =
        ask.consent() instanceof Consent.Given given
            ? new Consent.Given(less(r, given.scopes()))
            : new Consent.Missing();
    return ask.toBuilder().consent(less).build();
  }

  private static TokenRequest asksLess(RandomGenerator r, TokenRequest ask) {
    if (ask.scope() instanceof RequestedScope.Explicit explicit
        && ask.subjectType() == SubjectType.USER) {
      RequestedScope less = new RequestedScope.Explicit(less(r, explicit.scopes()));
      return ask.toBuilder().scope(less).build();
    }
    return ask;
  }

  private static TokenRequest smallerLogin(RandomGenerator r, TokenRequest ask) {
    return ask.refresh()
        .map(login -> ask.toBuilder().refreshOf(login.audience(), less(r, login.scopes())).build())
        .orElse(ask);
  }

  private static Tenant refreshesLess(RandomGenerator r, Tenant tenant) {
    Client client = pick(r, tenant.clients());
    List<RefreshTokenPolicy> policies = new ArrayList<>();
    for (RefreshTokenPolicy policy : client.refreshTokenPolicies()) {
      policies.add(new RefreshTokenPolicy(policy.audience(), less(r, policy.scopes())));
    }
    return Edits.client(tenant, client.id(), c -> Edits.refreshPolicies(c, policies));
  }

  private static ScopeSet less(RandomGenerator r, ScopeSet scopes) {
    return ScopeSet.copyOf(less(r, scopes.toList()));
  }

  private static <T> List<T> less(RandomGenerator r, List<T> all) {
    List<T> less = new ArrayList<>(all);
    if (!less.isEmpty()) {
      less.remove(r.nextInt(less.size()));
    }
    return less;
  }

  private static <T> T pick(RandomGenerator r, List<T> choices) {
    return choices.get(r.nextInt(choices.size()));
  }
}
