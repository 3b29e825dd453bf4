package io.tollgate.core.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object in the order of the document. Most objects have a handful, which is
 * found fastest by looking through; an index is made for those that have many.
 */
final class Members {
  private static final int FEW = 16;

  private String[] names = new String[FEW / 2];
  private Node[] values = new Node[FEW / 2];
  private int size;
  private @Nullable Map<String, Node> index;

  /** Adds a member unless there is one of its name, and tells whether there was none. */
  boolean add(String name, Node value) {
    if (find(name) != null) {
      return false;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    values[size++] = value;
    if (index != null) {
      index.put(name, value);
    } else if (size > FEW) {
      index = new HashMap<>();
      for (int i = 0; i < size; i++) {
        index.put(names[i], values[i]);
      }
    }
    return true;
  }

  @Nullable Node find(String name) {
    if (index != null) {
      return index.get(name);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  List<Node> values() {
    return Collections.unmodifiableList(Arrays.asList(values).subList(0, size));
  }
}
