package io.tollgate.operation;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;
import java.util.List;

/**
 * One of the ways to be allowed an operation: all of these scopes, and then these obligations.
 *
 * @param scopes the scopes, all of which are needed; at least one
 * @param obligations what the service must do if the call is admitted this way, such as {@code
 *     omit:roles}
 * @since 0.1.0
 */
public record ScopeAlternative(ScopeSet scopes, List<String> obligations) {

  /** Copies the obligations. */
  public ScopeAlternative {
    requireNonNull(scopes, "scopes");
    obligations = List.copyOf(obligations);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("an alternative needs a scope: scopes=0");
    }
  }
}
