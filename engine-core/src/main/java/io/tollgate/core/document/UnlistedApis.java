package io.tollgate.core.document;

import io.tollgate.core.check.SystemApis;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Leaves out what an export says about the platform's own APIs without listing them: an export
 * carries grants of the Management API, but never that API.
 */
final class UnlistedApis {
  private final Set<String> listed;
  private final List<Remark> remarks = new ArrayList<>();

  private UnlistedApis(Set<String> listed) {
    this.listed = listed;
  }

  /** Takes them out of a draft and tells what was taken. */
  static List<Remark> leaveOut(Draft draft) {
    Set<String> listed =
        draft.apis.values().stream().map(PendingApi::identifier).collect(Collectors.toSet());
    UnlistedApis apis = new UnlistedApis(listed);
    apis.leaveOutGrants(draft.clientGrants);
    apis.leaveOutPolicies(draft.clients);
    apis.leaveOutPermissions(draft.roles);
    return apis.remarks;
  }

  private boolean isUnlisted(String audience) {
    return SystemApis.isIdentifier(audience) && !listed.contains(audience);
  }

  private void leaveOutGrants(Listing<ClientGrant> grants) {
    grants
        .removeIf(grant -> isUnlisted(grant.audience()))
        .forEach(origin -> remark(origin, "", "the grant"));
  }

  private void leaveOutPolicies(Listing<Client> clients) {
    for (int i = 0; i < clients.size(); i++) {
      Client client = clients.values().get(i);
      List<RefreshTokenPolicy> policies = client.refreshTokenPolicies();
      String array = "/refresh_token/policies";
      List<Integer> kept = kept(policies, RefreshTokenPolicy::audience, clients.origin(i), array);
      if (kept.size() < policies.size()) {
        clients.set(
            i,
            Clients.withRefreshTokenPolicies(client, kept.stream().map(policies::get).toList()),
            clients.origin(i).keeping(array, kept));
      }
    }
  }

  private void leaveOutPermissions(Listing<Role> roles) {
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.values().get(i);
      List<Permission> permissions = List.copyOf(role.permissions());
      String array = "/permissions";
      List<Integer> kept = kept(permissions, Permission::apiIdentifier, roles.origin(i), array);
      if (kept.size() < permissions.size()) {
        roles.set(
            i,
            Role.of(role.id(), role.name(), kept.stream().map(permissions::get).toList()),
            roles.origin(i).keeping(array, kept));
      }
    }
  }

  private <T> List<Integer> kept(
      List<T> entries, Function<T, String> audience, Origin origin, String array) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (isUnlisted(audience.apply(entries.get(i)))) {
        remark(origin, array + '/' + i, "the entry");
      } else {
        kept.add(i);
      }
    }
    return kept;
  }

  private void remark(Origin origin, String within, String what) {
    remarks.add(
        new Remark(
            origin.source(),
            origin.resolve(within),
            origin.place(within),
            Severity.WARNING,
            DiagnosticCode.IGNORED,
            what
                + " is left out, for it names an API of the platform that the export does not list",
            Optional.empty()));
  }
}
