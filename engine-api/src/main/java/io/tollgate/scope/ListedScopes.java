package io.tollgate.scope;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** A scope set as a list of names: what callers build and requests carry. */
final class ListedScopes extends ScopeSet {

  static final ListedScopes EMPTY = new ListedScopes(Set.of());

  private final Set<String> scopes;

  private ListedScopes(Set<String> scopes) {
    this.scopes = scopes;
  }

  /** Takes over a set of well-formed scopes that nobody else changes any more. */
  static ScopeSet of(Set<String> scopes) {
    return switch (scopes.size()) {
      case 0 -> EMPTY;
      case 1 -> new ListedScopes(Set.copyOf(scopes));
      default -> new ListedScopes(Collections.unmodifiableSet(new LinkedHashSet<>(scopes)));
    };
  }

  @Override
  public int size() {
    return scopes.size();
  }

  @Override
  public boolean contains(String scope) {
    return scopes.contains(scope);
  }

  @Override
  public Iterator<String> iterator() {
    return scopes.iterator();
  }
}
