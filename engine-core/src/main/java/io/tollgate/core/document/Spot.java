package io.tollgate.core.document;

import static java.util.Objects.requireNonNull;

import io.tollgate.tenant.Location;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value: in which document, under which keys, on which line and column. There is one
 * for each value of a document, so it is small, and spells out its pointer only when asked.
 */
final class Spot {
  private static final int NO_INDEX = -1;

  private final @Nullable Spot parent;
  private final @Nullable Source source;
  private final String name;
  private final int index;
  private final int keyLine;
  private final int keyColumn;
  private final int line;
  private final int column;

  private Spot(
      @Nullable Spot parent,
      @Nullable Source source,
      String name,
      int index,
      Place key,
      Place value) {
    this.parent = parent;
    this.source = source;
    this.name = name;
    this.index = index;
    this.keyLine = key.line();
    this.keyColumn = key.column();
    this.line = value.line();
    this.column = value.column();
  }

  /** The value that a pointer names. */
  static Spot at(Source source, String pointer, Place value) {
    return new Spot(null, source, pointer, NO_INDEX, value, value);
  }

  Spot member(String name, Place key, Place value) {
    return new Spot(this, null, name, NO_INDEX, key, value);
  }

  Spot element(int index, Place value) {
    return new Spot(this, null, "", index, value, value);
  }

  /** The same value, shown at its key. */
  Spot key() {
    Place key = new Place(keyLine, keyColumn);
    return new Spot(parent, source, name, index, key, key);
  }

  Source source() {
    Spot root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return requireNonNull(root.source);
  }

  /** The key that the value has in its object. */
  String name() {
    return name;
  }

  Place place() {
    return new Place(line, column);
  }

  String pointer() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  Location location() {
    return new Location(source().name(), pointer(), line, column);
  }

  private void append(StringBuilder text) {
    if (parent == null) {
      text.append(name);
      return;
    }
    parent.append(text);
    text.append('/');
    if (index == NO_INDEX) {
      text.append(Pointers.escape(name));
    } else {
      text.append(index);
    }
  }
}
