package io.tollgate.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of an array that the model has, with the indexes they have in the document. */
final class Kept<T> {
  private final List<T> values = new ArrayList<>();
  private final List<Integer> indexes = new ArrayList<>();
  private int size;

  /** Adds what the next element gives, or nothing if it is left out. */
  void add(Optional<T> value) {
    if (value.isPresent()) {
      values.add(value.get());
      indexes.add(size);
    }
    size++;
  }

  boolean isComplete() {
    return values.size() == size;
  }

  List<T> values() {
    return values;
  }

  List<Integer> indexes() {
    return indexes;
  }
}
