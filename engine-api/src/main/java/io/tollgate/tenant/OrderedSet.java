package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set that never changes and keeps its order, so that a copy of it is itself. Most sets of a
 * tenant have a few elements, and a tenant has very many sets: a few are looked through.
 */
final class OrderedSet<E> extends AbstractSet<E> {
  private static final int FEW = 4;

  private final List<E> elements;
  private final Set<E> index;

  private OrderedSet(Set<E> distinct) {
    elements = List.copyOf(distinct);
    index = elements.size() > FEW ? distinct : Set.of();
  }

  @SuppressWarnings("unchecked") // nothing can be added, so its elements are of every supertype
  static <E> Set<E> copyOf(Collection<? extends E> values) {
    if (values instanceof OrderedSet<?> already) {
      return (Set<E>) already;
    }
    Set<E> distinct = new LinkedHashSet<>();
    for (E value : values) {
      distinct.add(requireNonNull(value, "element"));
    }
    return new OrderedSet<>(distinct);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(@Nullable Object value) {
    if (elements.size() > FEW) {
      return index.contains(value);
    }
    return value != null && elements.contains(value);
  }
}
