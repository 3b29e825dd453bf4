package io.tollgate.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The objects of one section, each with where it came from. */
final class Listing<T> {
  private final List<T> values = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();

  void add(T value, Origin origin) {
    values.add(value);
    origins.add(origin);
  }

  List<T> values() {
    return values;
  }

  Origin origin(int index) {
    return origins.get(index);
  }

  int size() {
    return values.size();
  }

  /** Puts another value, with its own origin, in the place of one. */
  void set(int index, T value, Origin origin) {
    values.set(index, value);
    origins.set(index, origin);
  }

  /** Puts what a change makes of each value, and of where it came from, in its place. */
  void replaceEach(BiFunction<T, Origin, T> change) {
    for (int i = 0; i < values.size(); i++) {
      values.set(i, change.apply(values.get(i), origins.get(i)));
    }
  }

  /** Takes out the values that fulfil a condition and returns where they came from. */
  List<Origin> removeIf(Predicate<T> condition) {
    List<Origin> removed = new ArrayList<>();
    int kept = 0;
    for (int i = 0; i < values.size(); i++) {
      if (condition.test(values.get(i))) {
        removed.add(origins.get(i));
      } else {
        set(kept++, values.get(i), origins.get(i));
      }
    }
    values.subList(kept, values.size()).clear();
    origins.subList(kept, origins.size()).clear();
    return removed;
  }
}
