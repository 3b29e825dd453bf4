package io.tollgate.testkit.random;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Small changes to the parts of a tenant, each a copy. */
public final class Edits {

  private Edits() {}

  /** Changes the API with this identifier. */
  public static Tenant api(Tenant tenant, String identifier, UnaryOperator<Api> edit) {
    return tenant.toBuilder()
        .apis(each(tenant.apis(), api -> api.identifier().equals(identifier), edit))
        .build();
  }

  /** Changes the client with this id. */
  public static Tenant client(Tenant tenant, String id, UnaryOperator<Client> edit) {
    return tenant.toBuilder()
        .clients(each(tenant.clients(), client -> client.id().equals(id), edit))
        .build();
  }

  /** Changes the client grant with this id. */
  public static Tenant grant(Tenant tenant, String id, UnaryOperator<ClientGrant> edit) {
    return tenant.toBuilder()
        .clientGrants(each(tenant.clientGrants(), grant -> grant.id().equals(id), edit))
        .build();
  }

  /**
   * Changes an organization of the tenant's list. Where the tenant lists none, the organization is
   * listed as what it was taken for, and then changed.
   */
  public static Tenant organization(Tenant tenant, String id, UnaryOperator<Organization> edit) {
    List<Organization> listed = listed(tenant, Set.of(id));
    return tenant.toBuilder()
        .organizations(new Organizations.Listed(each(listed, one -> one.id().equals(id), edit)))
        .build();
  }

  /** The tenant's list or, where there is none, what is named anywhere, as it was taken for. */
  private static List<Organization> listed(Tenant tenant, Set<String> named) {
    if (tenant.organizations() instanceof Organizations.Listed list) {
      return list.organizations();
    }
    Set<String> ids = new LinkedHashSet<>(named);
    tenant.clients().forEach(client -> client.defaultOrganization().ifPresent(ids::add));
    return ids.stream().map(id -> Organization.of(id, id)).toList();
  }

  /** Adds an organization to the tenant's list. */
  public static Tenant addOrganization(Tenant tenant, Organization organization) {
    List<Organization> listed = listed(tenant, Set.of());
    return tenant.toBuilder()
        .organizations(new Organizations.Listed(List.copyOf(plus(listed, organization))))
        .build();
  }

  /** Replaces the scopes that an API defines. */
  public static Api scopes(Api api, ScopeSet scopes) {
    return copy(api, scopes, api.accessPolicies(), api.proofOfPossession());
  }

  /** Replaces the access policies of an API. */
  public static Api policies(Api api, AccessPolicies policies) {
    return copy(api, api.scopes(), policies, api.proofOfPossession());
  }

  /** Replaces the binding of an API's tokens. */
  public static Api proof(Api api, ProofOfPossession proof) {
    return copy(api, api.scopes(), api.accessPolicies(), proof);
  }

  private static Api copy(
      Api api, ScopeSet scopes, AccessPolicies policies, ProofOfPossession proof) {
    return new Api(
        api.identifier(),
        api.name(),
        scopes,
        policies,
        api.enforcesRbac(),
        api.tokenDialect(),
        api.tokenLifetime(),
        api.tokenLifetimeForWeb(),
        api.skipsConsent(),
        proof,
        api.isSystem());
  }

  /** Replaces what a grant covers. */
  public static ClientGrant scopes(ClientGrant grant, ScopeSet scopes) {
    return copy(grant, new GrantedScopes.Listed(scopes), grant.organizationUsage());
  }

  /** Replaces what a grant says about organizations. */
  public static ClientGrant usage(ClientGrant grant, OrganizationUsage usage) {
    return copy(grant, grant.scopes(), usage);
  }

  private static ClientGrant copy(
      ClientGrant grant, GrantedScopes scopes, OrganizationUsage usage) {
    return new ClientGrant(
        grant.id(),
        grant.grantee(),
        grant.audience(),
        grant.subjectType(),
        scopes,
        usage,
        grant.allowsAnyOrganization(),
        grant.authorizationDetailsTypes(),
        grant.isSystem());
  }

  /** Replaces whose application a client is and whether it can keep a secret. */
  public static Client kind(Client client, Party party, boolean confidential) {
    return copy(client, reopen(client).party(party).confidential(confidential));
  }

  /** Replaces a client's grant types. */
  public static Client grantTypes(Client client, Set<String> grantTypes) {
    return copy(client, reopen(client).grantTypes(grantTypes));
  }

  /** Replaces what a client says about organizations. */
  public static Client usage(Client client, OrganizationUsage usage) {
    return copy(client, reopen(client).organizationUsage(usage));
  }

  /** Replaces a client's refresh token policies. */
  public static Client refreshPolicies(Client client, List<RefreshTokenPolicy> policies) {
    return copy(client, reopen(client).refreshTokenPolicies(policies));
  }

  private static Client.Builder reopen(Client client) {
    Client.Builder builder =
        Client.builder(client.id())
            .name(client.name())
            .party(client.party())
            .confidential(client.confidential())
            .grantTypes(client.grantTypes())
            .organizationUsage(client.organizationUsage())
            .requiresProofOfPossession(client.requiresProofOfPossession())
            .refreshTokenPolicies(client.refreshTokenPolicies());
    client.defaultOrganization().ifPresent(builder::defaultOrganization);
    return builder;
  }

  private static Client copy(Client client, Client.Builder changed) {
    client.myOrganizationConfiguration().ifPresent(changed::myOrganizationConfiguration);
    return changed.build();
  }

  /** Returns the collection with one more. */
  public static <T> Set<T> plus(Collection<? extends T> all, T one) {
    Set<T> more = new LinkedHashSet<>(all);
    more.add(one);
    return more;
  }

  private static <T> List<T> each(List<T> all, Predicate<T> which, UnaryOperator<T> edit) {
    List<T> edited = new ArrayList<>();
    for (T one : all) {
      edited.add(which.test(one) ? edit.apply(one) : one);
    }
    return edited;
  }
}
