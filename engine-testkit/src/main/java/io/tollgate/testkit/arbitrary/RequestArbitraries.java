package io.tollgate.testkit.arbitrary;

import io.tollgate.Consent;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.TokenOracle;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Token requests to a tenant of yours. They shrink towards the first client, the first API, few
 * scopes and no roles.
 *
 * @since 0.1.0
 */
public final class RequestArbitraries {
  private static final int MOST_ROLES = 3;

  private RequestArbitraries() {}

  /**
   * Returns requests that may be granted or not: the client, the API, the organization and the
   * roles are the tenant's, and what is combined of them is anything.
   *
   * @param tenant the tenant, with a client and an API at least
   * @return requests to it
   */
  public static Arbitrary<TokenRequest> requests(Tenant tenant) {
    Arbitrary<List<String>> roles = roles(tenant);
    return Combinators.combine(Arbitraries.of(tenant.clients()), Arbitraries.of(tenant.apis()))
        .flatAs(
            (client, api) ->
                Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.of(organizations(tenant)),
                        TenantArbitraries.scopes(api.scopes()),
                        roles)
                    .as(
                        (byItself, organization, scopes, held) ->
                            request(client, api, byItself, organization)
                                .scope(scopes.toString())
                                .roles(byItself ? List.of() : held)
                                .build()))
        .withoutEdgeCases();
  }

  private static Arbitrary<List<String>> roles(Tenant tenant) {
    List<String> ids = tenant.roles().stream().map(Role::id).toList();
    return ids.isEmpty()
        ? Arbitraries.just(List.of())
        : Arbitraries.of(ids).list().ofMaxSize(MOST_ROLES).uniqueElements();
  }

  /**
   * Returns requests that the reference model grants. They ask for some of an API's scopes, and in
   * the user flow the user holds every permission.
   *
   * @param tenant the tenant
   * @return requests that must be granted
   * @throws IllegalArgumentException if the tenant grants nothing to anybody
   */
  public static Arbitrary<TokenRequest> granted(Tenant tenant) {
    List<Right> granted = new ArrayList<>();
    for (Client client : tenant.clients()) {
      for (Api api : tenant.apis()) {
        for (boolean byItself : new boolean[] {false, true}) {
          for (String organization : organizations(tenant)) {
            addIfGranted(granted, tenant, whole(client, api, byItself, organization));
          }
        }
      }
    }
    if (granted.isEmpty()) {
      throw new IllegalArgumentException("tenant must grant something: domain=" + tenant.domain());
    }
    return Arbitraries.of(granted).flatMap(Right::narrowed).withoutEdgeCases();
  }

  /** A request, and what it gets. */
  private record Right(TokenRequest request, List<String> scopes) {

    /** Asks for less, of what would be granted: in the client flow to ask for more is refused. */
    Arbitrary<TokenRequest> narrowed() {
      return scopes.isEmpty()
          ? Arbitraries.just(request)
          : Arbitraries.of(scopes)
              .set()
              .ofMinSize(1)
              .ofMaxSize(scopes.size())
              .map(some -> request.toBuilder().scope(String.join(" ", some)).build());
    }
  }

  private static TokenRequest whole(Client client, Api api, boolean byItself, String organization) {
    TokenRequest.Builder whole = request(client, api, byItself, organization);
    return byItself
        ? whole.build()
        : whole
            .permissions(api.scopes())
            .consent(new Consent.NotRequired())
            .scope(api.scopes().toString())
            .build();
  }

  private static void addIfGranted(List<Right> granted, Tenant tenant, TokenRequest ask) {
    TokenOracle.answer(tenant, ask)
        .token()
        .ifPresent(token -> granted.add(new Right(ask, token.scope())));
  }

  /**
   * Returns requests that would be granted, but for one thing.
   *
   * @param tenant the tenant
   * @return requests that must be refused, each with the reason
   * @throws IllegalArgumentException if the tenant grants nothing to anybody
   */
  public static Arbitrary<NearMiss<TokenRequest, Reason>> refused(Tenant tenant) {
    return Combinators.combine(granted(tenant), Arbitraries.of(RequestFlaw.ALL))
        .as((request, flaw) -> new NearMiss<>(flaw.in(request), flaw.reason(), flaw.text()))
        .filter(miss -> isRefusedForIt(tenant, miss));
  }

  /**
   * Not all flaws are one everywhere: where no organization may be named, none is malformed; and
   * where a client may not ask for itself at all, its missing grant is not what it is told of.
   */
  private static boolean isRefusedForIt(Tenant tenant, NearMiss<TokenRequest, Reason> miss) {
    return TokenOracle.answer(tenant, miss.value()).reason() == miss.reason();
  }

  private static TokenRequest.Builder request(
      Client client, Api api, boolean byItself, String organization) {
    TokenRequest.Builder request =
        byItself
            ? TokenRequest.forClient(client.id()).proofOfPossession(true)
            : TokenRequest.forUser(client.id()).proofOfPossession(true);
    request.audience(api.identifier());
    return organization.isEmpty() ? request : request.organization(organization);
  }

  /** None, and those of the tenant; where it lists none, one that could be. */
  private static List<String> organizations(Tenant tenant) {
    List<String> ids = new ArrayList<>(List.of(""));
    if (tenant.organizations() instanceof Organizations.Listed listed) {
      listed.organizations().stream().map(Organization::id).forEach(ids::add);
    } else {
      ids.add("org_a");
    }
    return ids;
  }
}
