package io.tollgate.core.policy;

import io.tollgate.scope.ScopeSet;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * A scope set without one of its members, as a view: each row of an explanation needs one, and a
 * request may ask for very many scopes.
 */
final class OtherScopes extends ScopeSet {

  private final ScopeSet scopes;
  private final int left;

  private OtherScopes(ScopeSet scopes, int left) {
    this.scopes = scopes;
    this.left = left;
  }

  static ScopeSet of(ScopeSet scopes, String left) {
    for (int i = 0; i < scopes.size(); i++) {
      if (scopes.get(i).equals(left)) {
        return new OtherScopes(scopes, i);
      }
    }
    return scopes;
  }

  @Override
  public int size() {
    return scopes.size() - 1;
  }

  @Override
  public boolean contains(String scope) {
    return !scope.equals(scopes.get(left)) && scopes.contains(scope);
  }

  @Override
  public String get(int position) {
    return scopes.get(position < left ? position : position + 1);
  }

  @Override
  public Iterator<String> iterator() {
    return IntStream.range(0, size()).mapToObj(this::get).iterator();
  }
}
