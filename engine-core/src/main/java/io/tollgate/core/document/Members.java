package io.tollgate.core.document;

import java.util.ArrayList;
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
  private static final int FEW = 12;

  private final List<Node> values = new ArrayList<>(FEW);
  private @Nullable Map<String, Node> index;

  /** Adds a member unless there is one of its name, and tells whether there was none. */
  boolean add(Node value) {
    String name = value.spot().name();
    if (find(name) != null) {
      return false;
    }
    values.add(value);
    if (index != null) {
      index.put(name, value);
    } else if (values.size() > FEW) {
      index = new HashMap<>();
      for (Node each : values) {
        index.put(each.spot().name(), each);
      }
    }
    return true;
  }

  @Nullable Node find(String name) {
    if (index != null) {
      return index.get(name);
    }
    for (int i = 0; i < values.size(); i++) {
      Node value = values.get(i);
      if (value.spot().name().equals(name)) {
        return value;
      }
    }
    return null;
  }

  List<Node> values() {
    return Collections.unmodifiableList(values);
  }
}
