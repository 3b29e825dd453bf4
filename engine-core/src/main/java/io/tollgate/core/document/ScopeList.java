package io.tollgate.core.document;

import java.util.List;

/**
 * Scopes as a key of a map. It can be compared, so that the map stays fast for lists that somebody
 * made to have the same hash code.
 */
record ScopeList(List<String> scopes) implements Comparable<ScopeList> {

  @Override
  public int compareTo(ScopeList other) {
    int shorter = Math.min(scopes.size(), other.scopes.size());
    for (int i = 0; i < shorter; i++) {
      int order = scopes.get(i).compareTo(other.scopes.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(scopes.size(), other.scopes.size());
  }
}
