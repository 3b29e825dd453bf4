package io.tollgate.core.digest;

import io.tollgate.scope.ScopeSet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Whatever differs from a value in one thing, anywhere inside it: a text, a number, an element more
 * or less. What its type refuses is left out.
 */
final class Variations {

  /**
   * One of them.
   *
   * @param value what differs
   * @param path the components that lead to the difference, the outermost first
   */
  record Variation(Object value, List<String> path) {}

  private Variations() {}

  static List<Variation> of(Object value) {
    if (value instanceof Record whole) {
      return ofRecord(whole);
    } else if (value instanceof Optional<?> optional) {
      return optional.map(Variations::ofPresent).orElse(List.of());
    } else if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    } else if (value instanceof Collection<?> elements) {
      return ofElements(elements);
    }
    return plain(value).stream()
        .filter(other -> !other.equals(value))
        .map(Variations::leaf)
        .toList();
  }

  private static List<Variation> ofPresent(Object inner) {
    List<Variation> all = new ArrayList<>(wrapped(inner, Optional::of));
    all.add(leaf(Optional.empty()));
    return all;
  }

  private static List<?> plain(Object value) {
    if (value instanceof String text) {
      return List.of(text + "x", "/x" + text, "PUT", "email");
    } else if (value instanceof Boolean flag) {
      return List.of(!flag);
    } else if (value instanceof Long number) {
      return List.of(number + 1);
    } else if (value instanceof Duration duration) {
      return List.of(duration.plusSeconds(1), duration.plusNanos(1));
    } else if (value instanceof ScopeSet scopes) {
      return List.of(scopes.minus(ScopeSet.of("read:a")), scopes.union(ScopeSet.of("other")));
    } else if (value instanceof Enum<?> word) {
      return Arrays.stream(word.getDeclaringClass().getEnumConstants())
          .filter(other -> other != word)
          .toList();
    }
    throw new AssertionError("no variation is known: value=" + value);
  }

  private static List<Variation> ofRecord(Record whole) {
    List<Variation> all = new ArrayList<>();
    RecordComponent[] components = whole.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      for (Variation inner : of(read(whole, components[i]))) {
        int place = i;
        remade(whole, values -> values[place] = inner.value())
            .ifPresent(made -> all.add(new Variation(made, below(components[place], inner))));
      }
    }
    otherKinds(whole.getClass()).forEach(kind -> all.add(leaf(kind)));
    return all;
  }

  private static List<String> below(RecordComponent component, Variation inner) {
    List<String> path = new ArrayList<>(List.of(name(component)));
    path.addAll(inner.path());
    return path;
  }

  static String name(RecordComponent component) {
    return component.getDeclaringRecord().getName() + "." + component.getName();
  }

  /** The values without components that could stand in the place of a record of a sealed type. */
  private static List<Object> otherKinds(Class<?> kind) {
    List<Object> others = new ArrayList<>();
    for (Class<?> type : kind.getInterfaces()) {
      for (Class<?> other : type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0]) {
        if (other != kind && other.getRecordComponents().length == 0) {
          others.add(construct(other, new Class<?>[0], new Object[0]).orElseThrow());
        }
      }
    }
    return others;
  }

  private static List<Variation> ofElements(Collection<?> elements) {
    List<Variation> all = new ArrayList<>();
    if (!elements.isEmpty()) {
      List<Object> fewer = new ArrayList<>(elements);
      fewer.remove(0);
      all.add(leaf(like(elements, fewer)));
    }
    List<Object> given = new ArrayList<>(elements);
    for (int i = 0; i < given.size(); i++) {
      int place = i;
      all.addAll(
          wrapped(
              given.get(i),
              other -> {
                List<Object> changed = new ArrayList<>(given);
                changed.set(place, other);
                return like(elements, changed);
              }));
    }
    return all;
  }

  private static Object like(Collection<?> elements, List<Object> changed) {
    return elements instanceof Set ? new LinkedHashSet<>(changed) : changed;
  }

  private static List<Variation> ofMap(Map<?, ?> map) {
    List<Variation> all = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Map<Object, Object> fewer = new LinkedHashMap<>(map);
      fewer.remove(entry.getKey());
      all.add(leaf(fewer));
      all.addAll(wrapped(entry.getKey(), key -> with(fewer, key, entry.getValue())));
      all.addAll(wrapped(entry.getValue(), value -> with(fewer, entry.getKey(), value)));
    }
    return all;
  }

  private static Map<Object, Object> with(Map<Object, Object> map, Object key, Object value) {
    Map<Object, Object> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }

  private static List<Variation> wrapped(Object inner, Function<Object, Object> wrap) {
    return of(inner).stream().map(it -> new Variation(wrap.apply(it.value()), it.path())).toList();
  }

  private static Variation leaf(Object value) {
    return new Variation(value, List.of());
  }

  /** A copy with other components; nothing if there cannot be one. */
  static Optional<Object> remade(Record whole, Consumer<Object[]> change) {
    RecordComponent[] components = whole.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(each -> read(whole, each)).toArray();
    change.accept(values);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return construct(whole.getClass(), types, values);
  }

  private static Object read(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Optional<Object> construct(Class<?> type, Class<?>[] types, Object[] values) {
    try {
      return Optional.of(type.getDeclaredConstructor(types).newInstance(values));
    } catch (InvocationTargetException e) {
      return Optional.empty(); // the type says no
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
