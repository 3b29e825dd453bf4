package io.tollgate.testkit.model;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the oracle finds things in a tenant: by walking the lists, each time anew.
 *
 * @param tenant the tenant
 */
record OracleTenant(Tenant tenant) {

  Optional<Client> client(String id) {
    return tenant.clients().stream().filter(client -> client.id().equals(id)).findFirst();
  }

  /** Audience: exact; a system API under one of the tenant's domains is found under all. */
  Optional<Api> api(String audience) {
    Optional<Api> exact =
        tenant.apis().stream().filter(api -> api.identifier().equals(audience)).findFirst();
    return exact.or(
        () -> tenant.apis().stream().filter(api -> aliases(api).contains(audience)).findFirst());
  }

  private Set<String> aliases(Api api) {
    Set<String> aliases = new HashSet<>();
    for (String domain : domains()) {
      String prefix = "https://" + domain + "/";
      if (api.isSystem() && api.identifier().startsWith(prefix)) {
        String path = api.identifier().substring(prefix.length());
        domains().forEach(other -> aliases.add("https://" + other + "/" + path));
      }
    }
    return aliases;
  }

  /** Wherever a document names an API, it is found as an audience is. */
  boolean isFor(String identifier, Api api) {
    return api(identifier).map(Api::identifier).equals(Optional.of(api.identifier()));
  }

  boolean isMyOrganizationAudience(String audience) {
    return domains().stream().anyMatch(d -> audience.equals("https://" + d + "/my-org/"));
  }

  private List<String> domains() {
    List<String> domains = new ArrayList<>(tenant.customDomains());
    tenant.domain().ifPresent(domains::add);
    return domains;
  }

  /** A client's own grant comes before the one for third-party clients; none on system APIs. */
  Optional<ClientGrant> grant(Client client, Party party, Api api, SubjectType flow) {
    if (client.party().isThirdParty() && api.isSystem()) {
      return Optional.empty();
    }
    Optional<ClientGrant> own = grant(new Grantee.OneClient(client.id()), api, flow);
    if (own.isPresent() || !party.isThirdParty()) {
      return own;
    }
    return grant(new Grantee.ThirdPartyClients(), api, flow);
  }

  private Optional<ClientGrant> grant(Grantee grantee, Api api, SubjectType flow) {
    return tenant.clientGrants().stream()
        .filter(grant -> grant.grantee().equals(grantee))
        .filter(grant -> grant.subjectType() == flow)
        .filter(grant -> isFor(grant.audience(), api))
        .findFirst();
  }

  boolean listsOrganizations() {
    return tenant.organizations() instanceof Organizations.Listed;
  }

  /** An organization of the tenant's list; empty for one that the caller vouches for, too. */
  Optional<Organization> organization(String id) {
    if (tenant.organizations() instanceof Organizations.Listed listed) {
      return listed.organizations().stream().filter(o -> o.id().equals(id)).findFirst();
    }
    return Optional.empty();
  }

  /** What the named roles carry for an API, in this organization or without one. */
  Set<String> carried(List<String> names, Optional<String> organization, Api api) {
    List<Role> candidates = new ArrayList<>(tenant.roles());
    organization.flatMap(this::organization).ifPresent(o -> candidates.addAll(o.roles()));
    Set<String> carried = new HashSet<>();
    for (String name : names) {
      role(name, candidates).ifPresent(role -> carried.addAll(scopes(role, api)));
    }
    return carried;
  }

  /** By id, else by name; a name that two of them share finds neither. */
  private static Optional<Role> role(String name, List<Role> candidates) {
    for (Role role : candidates) {
      if (role.id().equals(name)) {
        return Optional.of(role);
      }
    }
    List<Role> named = candidates.stream().filter(role -> role.name().equals(name)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private Set<String> scopes(Role role, Api api) {
    Set<String> scopes = new HashSet<>();
    String known = "";
    for (Permission permission : role.permissions()) {
      String name = permission.apiIdentifier();
      // Permissions of one API stand together: found once, it need not be found again.
      if (name.equals(known) || isFor(name, api)) {
        known = name;
        scopes.add(permission.scope());
      }
    }
    return scopes;
  }
}
