package io.tollgate.core.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One object of a section while it is read: where it is, and which parts of it were left out, so
 * that an index in the model can be turned back into one in the document.
 */
final class Element {
  private final Context context;
  private final Spot spot;
  private Map<String, List<Integer>> kept = Map.of();

  Element(Context context, Spot spot) {
    this.context = context;
    this.spot = spot;
  }

  Context context() {
    return context;
  }

  Notes notes() {
    return context.notes();
  }

  /** Remembers which elements of an array the model has; needless if it has them all. */
  <T> List<T> keep(ArrayNode array, Kept<T> elements) {
    elements
        .indexes()
        .ifPresent(
            indexes -> {
              if (kept.isEmpty()) {
                kept = new HashMap<>();
              }
              String pointer = array.spot().pointer();
              kept.put(pointer.substring(spot.pointer().length()), indexes);
            });
    return elements.values();
  }

  /** What an object without an id is known by: its pointer, or the name of its own file. */
  String placeId() {
    String pointer = spot.pointer();
    String file = spot.source().name().replace('\\', '/');
    return "#" + (pointer.isEmpty() ? file.substring(file.lastIndexOf('/') + 1) : pointer);
  }

  Origin origin() {
    return new Origin(spot, kept);
  }
}
