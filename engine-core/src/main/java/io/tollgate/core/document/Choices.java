package io.tollgate.core.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values of an enumeration by the names that documents use.
 *
 * @param byName the values, in the order in which messages list them
 * @param aliases other names that are just as good, by alias
 * @param deprecated names that are read but should be written otherwise, with the right one
 */
record Choices<E>(Map<String, E> byName, Map<String, E> aliases, Map<String, String> deprecated) {
  static <E> Choices<E> of(E[] values, Function<E, String> wireName) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E value : values) {
      byName.put(wireName.apply(value), value);
    }
    return of(byName);
  }

  static <E> Choices<E> of(Map<String, E> byName) {
    return new Choices<>(Collections.unmodifiableMap(byName), Map.of(), Map.of());
  }

  Choices<E> alias(String name, E value) {
    Map<String, E> more = new LinkedHashMap<>(aliases);
    more.put(name, value);
    return new Choices<>(byName, Collections.unmodifiableMap(more), deprecated);
  }

  Choices<E> deprecate(String name, String instead) {
    return new Choices<>(byName, aliases, Map.of(name, instead));
  }

  Optional<E> find(String name) {
    E value = byName.get(name);
    return Optional.ofNullable(value == null ? aliases.get(name) : value);
  }

  Set<String> names() {
    return byName.keySet();
  }
}
