package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.core.check.TenantDomains;
import io.tollgate.core.policy.CompiledApi.FlowGrants;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a checked tenant. The work is linear in the tenant's size; a part that names something
 * the tenant does not have is left out, so it can never allow anything.
 */
final class TenantCompiler {

  private final Tenant tenant;
  private final TenantDomains domains;
  private final Map<String, CompiledClient> clients = new HashMap<>();
  private final Map<String, CompiledApi> apis = new HashMap<>();

  private TenantCompiler(Tenant tenant) {
    this.tenant = tenant;
    this.domains = TenantDomains.of(tenant);
  }

  static CompiledTenant compile(Tenant tenant) {
    return new TenantCompiler(tenant).compile();
  }

  private CompiledTenant compile() {
    for (Client client : tenant.clients()) {
      clients.put(client.id(), CompiledClient.of(client));
    }
    compileApis();
    RoleBook tenantRoles = RoleBook.tenantWide(compileRoles(tenant.roles()));
    boolean listed = tenant.organizations() instanceof Organizations.Listed;
    return new CompiledTenant(
        clients,
        apis,
        domains.identifiersOf(Api.MY_ORGANIZATION_PATH),
        compileOrganizations(tenantRoles),
        new CompiledOrganization(
            Organization.of("-", "-"),
            Refusals.when(listed, Reason.ORGANIZATION_UNKNOWN),
            tenantRoles),
        CompiledOrganization.malformed(tenantRoles),
        tenantRoles);
  }

  private void compileApis() {
    Map<String, GrantTable> tables = tablesByIdentifier();
    for (ClientGrant grant : tenant.clientGrants()) {
      GrantTable table = tables.get(grant.audience());
      if (table != null) {
        table.add(grant, this::ownId);
      }
    }
    Map<GrantTable, CompiledApi> compiled = new HashMap<>();
    tables.forEach(
        (identifier, table) ->
            apis.put(identifier, compiled.computeIfAbsent(table, GrantTable::compile)));
  }

  /**
   * The id of a client as the client itself has it: a grant is looked up by it, and what is the
   * very same string need not be fetched from memory to be compared.
   */
  private String ownId(String clientId) {
    CompiledClient client = clients.get(clientId);
    return client == null ? clientId : client.client().id();
  }

  /** An identifier is one API's: what an API has for its own is never another's for its domain. */
  private Map<String, GrantTable> tablesByIdentifier() {
    Map<String, GrantTable> tables = new LinkedHashMap<>();
    for (Api api : tenant.apis()) {
      tables.put(api.identifier(), new GrantTable(api));
    }
    for (GrantTable table : List.copyOf(tables.values())) {
      for (String identifier : domains.identifiersOf(table.api)) {
        if (tables.putIfAbsent(identifier, table) == null) {
          table.identifiers.add(identifier);
        }
      }
    }
    return tables;
  }

  private List<CompiledRole> compileRoles(List<Role> roles) {
    List<CompiledRole> compiled = new ArrayList<>(roles.size());
    for (Role role : roles) {
      compiled.add(CompiledRole.of(role, apis));
    }
    return compiled;
  }

  private Map<String, CompiledOrganization> compileOrganizations(RoleBook tenantRoles) {
    if (!(tenant.organizations() instanceof Organizations.Listed listed)) {
      return Map.of();
    }
    Map<String, CompiledOrganization> compiled = new LinkedHashMap<>();
    for (Organization organization : listed.organizations()) {
      RoleBook roles =
          organization.roles().isEmpty()
              ? tenantRoles
              : RoleBook.ofOrganization(compileRoles(organization.roles()), tenantRoles);
      compiled.put(organization.id(), new CompiledOrganization(organization, Refusals.NONE, roles));
    }
    return compiled;
  }

  /** The grants of one API while they are collected. */
  private static final class GrantTable {

    private final Api api;
    private final Set<String> identifiers = new HashSet<>();
    private final ScopeCatalogue catalogue;

    /** Many grants cover the same, and what they share stays in the processor's caches. */
    private final Map<ScopeBits.Content, ScopeBits> coverings = new HashMap<>();

    private final Map<String, CompiledGrant> user = new HashMap<>();
    private final Map<String, CompiledGrant> client = new HashMap<>();
    private @Nullable CompiledGrant userDefault;
    private @Nullable CompiledGrant clientDefault;

    GrantTable(Api api) {
      this.api = api;
      this.identifiers.add(api.identifier());
      this.catalogue = new ScopeCatalogue(api.scopes());
    }

    void add(ClientGrant grant, UnaryOperator<String> ownId) {
      CompiledGrant compiled =
          new CompiledGrant(grant, shared(CompiledGrant.covered(grant, catalogue)));
      boolean forUser = grant.subjectType() == SubjectType.USER;
      if (grant.grantee() instanceof Grantee.OneClient one) {
        (forUser ? user : client).put(ownId.apply(one.clientId()), compiled);
      } else if (forUser) {
        userDefault = compiled;
      } else {
        clientDefault = compiled;
      }
    }

    private ScopeBits shared(ScopeBits covered) {
      ScopeBits before = coverings.putIfAbsent(covered.content(), covered);
      return before == null ? covered : before;
    }

    CompiledApi compile() {
      return new CompiledApi(
          api,
          identifiers,
          catalogue,
          new FlowGrants(user, userDefault),
          new FlowGrants(client, clientDefault));
    }
  }
}
