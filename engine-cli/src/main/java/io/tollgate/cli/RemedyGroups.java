package io.tollgate.cli;

import io.tollgate.ConfigurationRemedy.AddToClientGrant;
import io.tollgate.ConfigurationRemedy.AddToRefreshPolicy;
import io.tollgate.ConfigurationRemedy.CreateClientGrant;
import io.tollgate.ConfigurationRemedy.DefineScope;
import io.tollgate.ConfigurationRemedy.GrantPermission;
import io.tollgate.Remedy;
import io.tollgate.RequestRemedy.OmitScopes;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenExplanation;
import io.tollgate.UserRemedy.ObtainConsent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers refused scopes that the same changes would grant, so that each change is told once. */
final class RemedyGroups {
  private RemedyGroups() {}

  /**
   * Scopes that the same changes grant.
   *
   * @param scopes the scopes
   * @param changes sentences; all of them together grant the scopes
   */
  record Group(List<String> scopes, List<String> changes) {}

  /** Returns the groups that need more than what mends the request as a whole. */
  static List<Group> of(TokenExplanation explanation) {
    Map<List<String>, List<ScopeExplanation>> alike = new LinkedHashMap<>();
    for (ScopeExplanation row : explanation.scopes()) {
      if (!row.granted() && !isMendedBy(explanation.remedies(), row.remedies())) {
        List<String> changes =
            row.remedies().stream().map(r -> forSeveral(r, row.scope())).toList();
        alike.computeIfAbsent(changes, key -> new ArrayList<>()).add(row);
      }
    }
    List<Group> groups = new ArrayList<>();
    alike.forEach((changes, same) -> groups.add(group(changes, same)));
    return groups;
  }

  /**
   * Tells whether changes to the whole request do what a row needs: they name all scopes where the
   * row's name one, and with a grant for all of them none has to be left out.
   */
  private static boolean isMendedBy(List<Remedy> whole, List<Remedy> needed) {
    Set<Class<?>> kinds = new HashSet<>();
    whole.forEach(remedy -> kinds.add(remedy.getClass()));
    if (kinds.contains(CreateClientGrant.class)) {
      kinds.add(OmitScopes.class);
    }
    return needed.stream().allMatch(remedy -> kinds.contains(remedy.getClass()));
  }

  private static Group group(List<String> changes, List<ScopeExplanation> rows) {
    List<String> scopes = rows.stream().map(ScopeExplanation::scope).toList();
    return rows.size() == 1
        ? new Group(scopes, rows.get(0).remedies().stream().map(Remedy::toString).toList())
        : new Group(scopes, changes);
  }

  /** Words a change that names the row's scope so that it fits every scope of a group. */
  private static String forSeveral(Remedy remedy, String scope) {
    if (remedy instanceof DefineScope change) {
      return "define them on the API `" + change.identifier() + "`";
    }
    if (remedy instanceof CreateClientGrant change) {
      return "create a client grant (%s) for client `%s` on `%s` with them"
          .formatted(change.subjectType().wireName(), change.clientId(), change.identifier());
    }
    if (remedy instanceof AddToClientGrant change) {
      return "add them to client grant `%s` (%s)"
          .formatted(change.grantId(), change.subjectType().wireName());
    }
    if (remedy instanceof AddToRefreshPolicy change) {
      return "add them, of `%s`, to the refresh token policies of client `%s`"
          .formatted(change.identifier(), change.clientId());
    }
    if (remedy instanceof GrantPermission change) {
      return "give the user%s a role with these permissions of `%s`; no role has them yet"
          .formatted(
              change.organization().map(id -> " in `" + id + "`").orElse(""), change.identifier());
    }
    if (remedy instanceof ObtainConsent) {
      return "obtain the user's consent to them";
    }
    if (remedy instanceof OmitScopes && !remedy.toString().contains("`" + scope + "`")) {
      return "leave what else is not granted out of the request";
    }
    return remedy.toString();
  }
}
