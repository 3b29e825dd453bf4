package io.tollgate.scope;

import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** A scope set as a list of names: what callers build and requests carry. */
final class ListedScopes extends ScopeSet {

  static final ListedScopes EMPTY = new ListedScopes(new String[0]);

  /** Up to this size comparing one by one is faster than hashing. */
  private static final int SMALL = 4;

  private final String[] scopes;
  private final Set<String> members;

  private ListedScopes(String[] scopes) {
    this.scopes = scopes;
    this.members = scopes.length <= SMALL ? Set.of() : Set.of(scopes);
  }

  /** Makes a set of distinct, well-formed scopes. */
  static ScopeSet of(Collection<String> distinct) {
    return distinct.isEmpty() ? EMPTY : new ListedScopes(distinct.toArray(String[]::new));
  }

  @Override
  public int size() {
    return scopes.length;
  }

  @Override
  public boolean contains(String scope) {
    if (scopes.length > SMALL) {
      return members.contains(scope);
    }
    for (String member : scopes) {
      if (member.equals(scope)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String get(int position) {
    return scopes[position];
  }

  @Override
  public Iterator<String> iterator() {
    return new ArrayIterator(scopes);
  }

  private static final class ArrayIterator implements Iterator<String> {

    private final String[] scopes;
    private int next;

    ArrayIterator(String[] scopes) {
      this.scopes = scopes;
    }

    @Override
    public boolean hasNext() {
      return next < scopes.length;
    }

    @Override
    public String next() {
      if (next == scopes.length) {
        throw new NoSuchElementException();
      }
      return scopes[next++];
    }
  }
}
