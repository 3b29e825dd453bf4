package io.tollgate.cli;

import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Names in a request that the tenant does not know, and what was probably meant. */
final class Hints {
  private final Tenant tenant;
  private final List<String> hints = new ArrayList<>();

  private Hints(Tenant tenant) {
    this.tenant = tenant;
  }

  static List<String> of(Tenant tenant, TokenRequest request) {
    Hints hints = new Hints(tenant);
    hints.client(request.clientId());
    request.audience().ifPresent(hints::audience);
    request.organization().ifPresent(hints::organization);
    hints.roles(request);
    hints.scopes(request);
    return hints.hints;
  }

  private void client(String wanted) {
    List<String> ids = tenant.clients().stream().map(Client::id).toList();
    for (Client client : tenant.clients()) {
      if (!ids.contains(wanted) && client.name().equalsIgnoreCase(wanted)) {
        hints.add("`" + wanted + "` is the name of the client `" + client.id() + "`");
        return;
      }
    }
    nearest("client", wanted, ids);
  }

  private void audience(String wanted) {
    nearest("audience", wanted, tenant.apis().stream().map(Api::identifier).toList());
  }

  private void organization(String wanted) {
    if (tenant.organizations() instanceof Organizations.Listed listed) {
      List<String> ids = listed.organizations().stream().map(Organization::id).toList();
      for (Organization organization : listed.organizations()) {
        if (!ids.contains(wanted) && organization.name().equalsIgnoreCase(wanted)) {
          hints.add("`" + wanted + "` is the name of the organization `" + organization.id() + "`");
          return;
        }
      }
      nearest("organization", wanted, ids);
    }
  }

  private void roles(TokenRequest request) {
    List<String> names = new ArrayList<>();
    knownRoles(request.organization())
        .forEach(role -> names.addAll(List.of(role.id(), role.name())));
    for (String role : request.roles()) {
      if (!names.contains(role)) {
        hints.add(
            "no role here is called `"
                + role
                + "`"
                + Nearest.didYouMean(role, names)
                + ": it carries nothing");
      }
    }
  }

  private List<Role> knownRoles(Optional<String> organization) {
    List<Role> roles = new ArrayList<>(tenant.roles());
    if (tenant.organizations() instanceof Organizations.Listed listed) {
      listed.organizations().stream()
          .filter(one -> organization.filter(one.id()::equals).isPresent())
          .forEach(one -> roles.addAll(one.roles()));
    }
    return roles;
  }

  private void scopes(TokenRequest request) {
    if (request.scope() instanceof RequestedScope.Explicit explicit) {
      tenant.apis().stream()
          .filter(api -> request.audience().filter(api.identifier()::equals).isPresent())
          .findFirst()
          .ifPresent(api -> scopes(explicit.scopes(), api));
    }
  }

  private void scopes(ScopeSet wanted, Api api) {
    List<String> defined = api.scopes().toList();
    wanted.forEach(scope -> nearest("scope", scope, defined));
  }

  private void nearest(String kind, String wanted, Collection<String> known) {
    if (!known.contains(wanted)) {
      String suggestion = Nearest.didYouMean(wanted, known);
      if (!suggestion.isEmpty()) {
        hints.add("unknown " + kind + " `" + wanted + "`" + suggestion);
      }
    }
  }
}
