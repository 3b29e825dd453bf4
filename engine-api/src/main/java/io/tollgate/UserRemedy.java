package io.tollgate;

import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Optional;

/**
 * A change to what the user holds: for whoever administers the users.
 *
 * @since 0.1.0
 */
public sealed interface UserRemedy extends Remedy {

  /**
   * Give the user one of these roles.
   *
   * @param roles ids of the roles that carry the scope, at least one
   * @param names their names, in the same order
   * @param organization where to give it; tenant-wide if empty
   */
  record AssignRole(List<String> roles, List<String> names, Optional<String> organization)
      implements UserRemedy {

    /** Copies the lists. */
    public AssignRole {
      roles = List.copyOf(roles);
      names = List.copyOf(names);
    }

    @Override
    public Layer layer() {
      return Layer.RBAC;
    }

    @Override
    public String toString() {
      String choice = "`" + String.join("`, `", names) + "`";
      String which = names.size() == 1 ? "the role " : "one of the roles ";
      return "give the user "
          + which
          + choice
          + organization.map(o -> " in `" + o + "`").orElse("");
    }
  }

  /**
   * Obtain the user's consent.
   *
   * @param scopes the scopes to consent to
   */
  record ObtainConsent(ScopeSet scopes) implements UserRemedy {
    @Override
    public Layer layer() {
      return Layer.CONSENT;
    }

    @Override
    public String toString() {
      return "obtain the user's consent"
          + (scopes.isEmpty() ? "" : " to `" + String.join("`, `", scopes) + "`");
    }
  }
}
