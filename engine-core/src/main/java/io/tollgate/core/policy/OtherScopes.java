package io.tollgate.core.policy;

import io.tollgate.scope.ScopeSet;
import java.util.Iterator;
import java.util.stream.StreamSupport;

/**
 * A scope set without one of its members, as a view: each row of an explanation needs one, and a
 * request may ask for very many scopes.
 */
final class OtherScopes extends ScopeSet {

  private final ScopeSet scopes;
  private final String left;

  private OtherScopes(ScopeSet scopes, String left) {
    this.scopes = scopes;
    this.left = left;
  }

  static ScopeSet of(ScopeSet scopes, String left) {
    return scopes.contains(left) ? new OtherScopes(scopes, left) : scopes;
  }

  @Override
  public int size() {
    return scopes.size() - 1;
  }

  @Override
  public boolean contains(String scope) {
    return !scope.equals(left) && scopes.contains(scope);
  }

  @Override
  public Iterator<String> iterator() {
    return StreamSupport.stream(scopes.spliterator(), false)
        .filter(scope -> !scope.equals(left))
        .iterator();
  }
}
