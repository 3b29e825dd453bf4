package io.tollgate.scope;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scope set as a list of names: what callers build and requests carry. */
final class ListedScopes extends ScopeSet {

  static final ListedScopes EMPTY = new ListedScopes(new String[0]);

  /** Up to this size comparing one by one is faster than hashing. */
  private static final int SMALL = 4;

  /** INVARIANT: nobody changes it. */
  private final String[] scopes;

  /*
   * benign race: threads may hash the same several times. Each finding is whole, for the set is
   * behind a final field of its view; a bare HashSet could be seen without its elements.
   */
  private @Nullable Set<String> members;

  private ListedScopes(String[] scopes) {
    this.scopes = scopes;
  }

  /** Makes a set of distinct, well-formed scopes, and takes over the array. */
  static ScopeSet ofDistinct(String[] distinct) {
    return distinct.length == 0 ? EMPTY : new ListedScopes(distinct);
  }

  @Override
  public int size() {
    return scopes.length;
  }

  @Override
  public boolean contains(String scope) {
    if (scopes.length > SMALL) {
      return members().contains(scope);
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

  /**
   * Hashed when somebody asks: most sets are only read from one end to the other. Not by {@link
   * Set#of}, which takes quadratic time for scopes that somebody made to collide.
   */
  private Set<String> members() {
    Set<String> hashed = members;
    if (hashed == null) {
      hashed = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(scopes)));
      members = hashed;
    }
    return hashed;
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
