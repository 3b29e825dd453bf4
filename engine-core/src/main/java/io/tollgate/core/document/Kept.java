package io.tollgate.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The elements of an array that the model has, with the indexes they have in the document. */
final class Kept<T> {
  private final List<T> values;
  private int size;

  /** Made when the first element is left out; until then every index is its own. */
  private @Nullable List<Integer> indexes;

  Kept(int capacity) {
    values = new ArrayList<>(capacity);
  }

  /** Adds what the next element gives, or nothing if it is left out. */
  void add(Optional<T> value) {
    if (value.isPresent()) {
      values.add(value.get());
      if (indexes != null) {
        indexes.add(size);
      }
    } else if (indexes == null) {
      indexes = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    }
    size++;
  }

  List<T> values() {
    return values;
  }

  /** The indexes, unless nothing was left out. */
  Optional<List<Integer>> indexes() {
    return Optional.ofNullable(indexes);
  }
}
