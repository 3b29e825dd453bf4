package io.tollgate.testkit.arbitrary;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.random.Choices;
import io.tollgate.testkit.random.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Tenants and their parts. Whole tenants shrink towards the plainest one: one API, one client, no
 * grants; parts shrink towards fewer scopes and the first of what the tenant has.
 *
 * @since 0.1.0
 */
public final class TenantArbitraries {
  private static final int WIDTH = 5;

  private TenantArbitraries() {}

  /**
   * Returns valid tenants: every one could be read from a document. Their ids are few and alike, so
   * that one thing is easily mistaken for another.
   *
   * @return tenants whose widest API defines five scopes
   */
  public static Arbitrary<Tenant> tenants() {
    return Choices.made(r -> Generators.tenant(r, WIDTH));
  }

  /**
   * Returns tenants that are wrong in one thing, which a check must find.
   *
   * @return tenants that must be refused, each with the code of the diagnostic
   */
  public static Arbitrary<NearMiss<Tenant, DiagnosticCode>> brokenTenants() {
    return Combinators.combine(tenants(), Arbitraries.of(TenantFlaw.ALL))
        .as((tenant, flaw) -> new NearMiss<>(flaw.in(tenant), flaw.code(), flaw.text()));
  }

  /**
   * Returns roles over the APIs of a tenant.
   *
   * @param tenant the tenant
   * @return roles that carry some permissions of it, perhaps none
   */
  public static Arbitrary<Role> roles(Tenant tenant) {
    Arbitrary<String> names = Arbitraries.of("reader", "writer", "auditor");
    Arbitrary<Set<Permission>> permissions = subsets(permissions(tenant));
    return Combinators.combine(names, permissions)
        .as((name, some) -> Role.of("rol_" + name, name, some));
  }

  private static List<Permission> permissions(Tenant tenant) {
    List<Permission> permissions = new ArrayList<>();
    for (Api api : tenant.apis()) {
      api.scopes().forEach(scope -> permissions.add(new Permission(api.identifier(), scope)));
    }
    return permissions.subList(0, Math.min(permissions.size(), Role.MAX_PERMISSIONS));
  }

  /**
   * Returns client grants over the APIs and clients of a tenant.
   *
   * @param tenant the tenant, with a client and an API at least
   * @return grants of some scopes, perhaps of none, in either flow
   */
  public static Arbitrary<ClientGrant> grants(Tenant tenant) {
    Arbitrary<Client> clients = Arbitraries.of(tenant.clients());
    return Arbitraries.of(tenant.apis())
        .flatMap(
            api ->
                Combinators.combine(
                        clients,
                        Arbitraries.of(SubjectType.class),
                        scopes(api.scopes()),
                        Arbitraries.of(OrganizationUsage.class))
                    .as((client, flow, some, usage) -> grant(client, api, flow, some, usage)));
  }

  private static ClientGrant grant(
      Client client, Api api, SubjectType flow, ScopeSet scopes, OrganizationUsage usage) {
    return new ClientGrant(
        "cgr_generated",
        new Grantee.OneClient(client.id()),
        api.identifier(),
        flow,
        new GrantedScopes.Listed(scopes),
        usage,
        false,
        List.of(),
        false);
  }

  /**
   * Returns some of the scopes of a set.
   *
   * @param all the set
   * @return subsets of it, the empty one among them
   */
  public static Arbitrary<ScopeSet> scopes(ScopeSet all) {
    return subsets(all.toList()).map(ScopeSet::copyOf);
  }

  private static <T> Arbitrary<Set<T>> subsets(List<T> all) {
    return all.isEmpty()
        ? Arbitraries.just(Set.of())
        : Arbitraries.of(all).set().ofMaxSize(all.size());
  }
}
