package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was probably meant by a scope that its API does not define. */
final class ScopeSuggestions {

  /** Names of the My Organization API that it had once, or never had and that circulate anyway. */
  private static final Map<String, String> STALE =
      Map.of(
          "delete:my_org:members", "delete:my_org:memberships",
          "update:my_org:member_roles", "create:my_org:member_roles",
          "read:my_org:user_directories", "read:my_org:user_stores",
          "create:my_org:invitations", "create:my_org:member_invitations");

  private final Map<String, Suggestions> byApi = new HashMap<>();

  Optional<String> near(Api api, String scope) {
    String stale = STALE.get(scope);
    if (stale != null && api.scopes().contains(stale)) {
      return Optional.of(stale);
    }
    String qualified = scope.replaceFirst(":", ":my_org:");
    if (!qualified.equals(scope) && api.scopes().contains(qualified)) {
      return Optional.of(qualified);
    }
    return byApi
        .computeIfAbsent(api.identifier(), id -> new Suggestions(api.scopes().toList()))
        .near(scope);
  }
}
