package io.tollgate.scope;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

/**
 * An immutable set of scopes with a stable order.
 *
 * <p>A scope is a {@code scope-token} of <a
 * href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749, section 3.3</a>: printable
 * ASCII without space, double quote and backslash. Scopes are compared exactly, by case and without
 * any hierarchy or wildcard: {@code read} implies nothing but {@code read}.
 *
 * <p>Two sets are equal when they hold the same scopes, whatever their order. An empty set is
 * always "no scopes", never "all scopes". Instances are safe to share between threads.
 *
 * <p>The class is open for representations: an engine hands out sets that share the numbering of an
 * API's scopes. A subclass must be immutable and must keep one order for its whole life.
 *
 * @since 0.1.0
 */
public abstract class ScopeSet implements Iterable<String> {

  /** For representations of a set. */
  protected ScopeSet() {}

  /**
   * Returns the set without any scope.
   *
   * @return the empty set
   */
  public static ScopeSet empty() {
    return ListedScopes.EMPTY;
  }

  /**
   * Returns the set of the given scopes, in the given order; repetitions count once.
   *
   * @param scopes well-formed scopes
   * @return the set
   * @throws ScopeSyntaxException if one of them is not a scope-token
   */
  public static ScopeSet of(String... scopes) {
    return copyOf(List.of(scopes));
  }

  /**
   * Returns the set of the given scopes, in their order of iteration; repetitions count once.
   *
   * @param scopes well-formed scopes
   * @return the set
   * @throws ScopeSyntaxException if one of them is not a scope-token
   */
  public static ScopeSet copyOf(Iterable<String> scopes) {
    if (scopes instanceof ScopeSet set) {
      return set;
    }
    DistinctScopes distinct = new DistinctScopes();
    for (String scope : scopes) {
      ScopeSyntax.requireToken(scope);
      distinct.add(scope);
    }
    return distinct.toSet();
  }

  /**
   * Reads a {@code scope} parameter strictly: tokens with exactly one space between them, no space
   * at either end. The empty text is the empty set. The inverse of {@link #toString()}.
   *
   * @param text the parameter's value
   * @return the set, in the order of the text; repetitions count once
   * @throws ScopeSyntaxException if the text does not follow the grammar
   */
  public static ScopeSet parse(String text) {
    return ScopeSyntax.split(text);
  }

  /**
   * Returns how many scopes there are.
   *
   * @return the number of scopes, 0 or more
   */
  public abstract int size();

  /**
   * Tells whether a scope is in this set.
   *
   * @param scope any text
   * @return true if exactly this scope is a member
   */
  public abstract boolean contains(String scope);

  /**
   * Returns the scope at a position of this set's order. A loop over positions allocates nothing,
   * which an iterator cannot promise.
   *
   * @param position 0 or more, less than {@link #size()}
   * @return the scope
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public abstract String get(int position);

  /**
   * Returns the scopes in this set's order.
   *
   * @return an iterator that cannot remove
   */
  @Override
  public abstract Iterator<String> iterator();

  /**
   * Tells whether this set has no scope at all.
   *
   * @return true if the size is 0
   */
  public final boolean isEmpty() {
    return size() == 0;
  }

  /**
   * Tells whether every scope of another set is in this one.
   *
   * @param other the other set
   * @return true if nothing of the other is missing here
   */
  public final boolean containsAll(ScopeSet other) {
    for (int i = 0; i < other.size(); i++) {
      if (!contains(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the scopes that are in both sets, in this set's order.
   *
   * @param other the other set
   * @return the intersection
   */
  public final ScopeSet intersect(ScopeSet other) {
    return only(true, other);
  }

  /**
   * Returns the scopes that are in either set: this set's first, then what the other adds.
   *
   * @param other the other set
   * @return the union
   */
  public final ScopeSet union(ScopeSet other) {
    DistinctScopes either = new DistinctScopes();
    forEach(either::add);
    other.forEach(either::add);
    return either.toSet();
  }

  /**
   * Returns the scopes of this set that are not in the other, in this set's order.
   *
   * @param other the other set
   * @return the difference
   */
  public final ScopeSet minus(ScopeSet other) {
    return only(false, other);
  }

  /**
   * Returns the scopes as a list, in this set's order.
   *
   * @return an unmodifiable list
   */
  public final List<String> toList() {
    String[] scopes = new String[size()];
    int next = 0;
    for (String scope : this) {
      scopes[next++] = scope;
    }
    return List.of(scopes);
  }

  /**
   * Tells whether the other object is a scope set with the same members, in any order.
   *
   * @param other any object
   * @return true if the members are the same
   */
  @Override
  public final boolean equals(Object other) {
    return other instanceof ScopeSet that && size() == that.size() && containsAll(that);
  }

  /**
   * Returns the sum of the members' hash codes, as {@link Set#hashCode()} does.
   *
   * @return a hash code that does not depend on the order
   */
  @Override
  public final int hashCode() {
    int sum = 0;
    for (String scope : this) {
      sum += Objects.hashCode(scope);
    }
    return sum;
  }

  /**
   * Writes the set as a {@code scope} parameter: its scopes with single spaces between them.
   *
   * @return the text; empty for the empty set
   */
  @Override
  public final String toString() {
    StringJoiner text = new StringJoiner(" ");
    forEach(text::add);
    return text.toString();
  }

  private ScopeSet only(boolean shared, ScopeSet other) {
    String[] left = new String[size()];
    int next = 0;
    for (String scope : this) {
      if (other.contains(scope) == shared) {
        left[next++] = scope;
      }
    }
    return ListedScopes.ofDistinct(Arrays.copyOf(left, next));
  }
}
