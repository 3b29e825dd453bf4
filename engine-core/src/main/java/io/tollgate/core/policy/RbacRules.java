package io.tollgate.core.policy;

import io.tollgate.TokenRequest;
import io.tollgate.tenant.SubjectType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a user holds: the roles named in the request, and further permissions. */
final class RbacRules {

  private RbacRules() {}

  static boolean applies(TokenRequest request, CompiledApi api) {
    return request.subjectType() == SubjectType.USER && api.api().enforcesRbac();
  }

  /** All that the user holds of the API, whatever is asked for. */
  static ScopeBits held(TokenRequest request, CompiledApi api, RoleBook roles) {
    ScopeCatalogue catalogue = api.catalogue();
    long[] words = catalogue.newWords();
    List<String> named = request.roles();
    for (int i = 0; i < named.size(); i++) {
      CompiledRole role = roles.find(named.get(i));
      if (role != null) {
        role.addTo(words, catalogue);
      }
    }
    catalogue.add(request.permissions(), words);
    return new ScopeBits(catalogue, words);
  }

  /** The roles that the request names, each once. */
  static Set<CompiledRole> found(TokenRequest request, RoleBook roles) {
    Set<CompiledRole> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String named : request.roles()) {
      CompiledRole role = roles.find(named);
      if (role != null) {
        found.add(role);
      }
    }
    return found;
  }

  /** Whether the layer lets a scope pass, defined by the API or not. */
  static boolean holds(
      TokenRequest request, CompiledApi api, Set<CompiledRole> roles, String scope) {
    return request.permissions().contains(scope)
        || roles.stream().anyMatch(role -> role.names(api, scope));
  }
}
