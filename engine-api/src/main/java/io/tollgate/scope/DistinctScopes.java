package io.tollgate.scope;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Collects scopes, each once, in the order in which they come. */
final class DistinctScopes {

  /** Up to this size looking through what is there is faster than hashing it. */
  private static final int FEW = 16;

  private String[] scopes = new String[FEW];
  private int size;

  /** A bit for each scope, by a few of its characters: what has a new bit is new. */
  private long marks;

  /** The same scopes once more, when they are not few any more. */
  private Set<String> many = Set.of();

  void add(String scope) {
    if (isNew(scope)) {
      if (size == scopes.length) {
        scopes = Arrays.copyOf(scopes, 2 * size);
      }
      scopes[size++] = scope;
    }
  }

  ScopeSet toSet() {
    return ListedScopes.ofDistinct(Arrays.copyOf(scopes, size));
  }

  private boolean isNew(String scope) {
    if (size < FEW) {
      long mark = markOf(scope);
      boolean met = (marks & mark) != 0;
      marks |= mark;
      return !met || !isListed(scope);
    }
    if (many.isEmpty()) {
      many = new HashSet<>(Arrays.asList(scopes));
    }
    return many.add(scope);
  }

  private boolean isListed(String scope) {
    for (int i = 0; i < size; i++) {
      if (scopes[i].equals(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Names of one API often begin alike and are as long, so that it is the end that tells. */
  private static long markOf(String scope) {
    int last = scope.length() - 1;
    int before = scope.charAt(Math.max(0, last - 1));
    return 1L << (last + scope.charAt(last) + 11 * before + 31 * scope.charAt(last / 2));
  }
}
