package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The checks that the model's constructors share. */
final class Require {

  private Require() {}

  static void text(String name, String value, int min, int max) {
    requireNonNull(value, name);
    int length = value.codePointCount(0, value.length());
    if (length < min || length > max) {
      throw new IllegalArgumentException(
          "length must be " + min + ".." + max + ": " + name + "=" + length);
    }
  }

  static void text(String name, String value) {
    text(name, value, 1, Integer.MAX_VALUE);
  }

  static void size(String name, Collection<?> values, int min, int max) {
    if (values.size() < min || values.size() > max) {
      throw new IllegalArgumentException(
          "size must be " + min + ".." + max + ": " + name + "=" + values.size());
    }
  }

  /** An unmodifiable copy that keeps the order, which {@link Set#copyOf} does not. */
  static <E> Set<E> orderedCopy(Collection<? extends E> values) {
    return OrderedSet.copyOf(values);
  }

  /** An unmodifiable copy in the order of the keys. */
  static <K extends Comparable<K>, V> Map<K, V> sortedCopy(Map<K, ? extends V> values) {
    values.forEach(
        (key, value) -> {
          requireNonNull(key, "key");
          requireNonNull(value, "value");
        });
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
