package io.tollgate.core.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an object of the model was read from.
 *
 * @param spot the object in its document
 * @param kept for arrays within the object of which elements were left out, by pointer from the
 *     object on: the indexes of those that the model has
 */
record Origin(Spot spot, Map<String, List<Integer>> kept) {
  Source source() {
    return spot.source();
  }

  /** The same object, of one of whose arrays the model has some elements only. */
  Origin keeping(String array, List<Integer> indexes) {
    List<Integer> before = kept.get(array);
    Map<String, List<Integer>> more = new HashMap<>(kept);
    more.put(array, before == null ? indexes : indexes.stream().map(before::get).toList());
    return new Origin(spot, Map.copyOf(more));
  }

  /** The place of a pointer within the object, if it is that of the object itself. */
  Place place(String within) {
    return within.isEmpty() ? spot.place() : Place.UNKNOWN;
  }

  /** Turns a pointer within the object, in terms of the model, into one of the document. */
  String resolve(String within) {
    if (kept.isEmpty() || within.isEmpty()) {
      return spot.pointer() + within;
    }
    StringBuilder resolved = new StringBuilder();
    for (String token : Pointers.tokens(within)) {
      List<Integer> indexes = kept.get(resolved.toString());
      resolved.append('/').append(indexes == null ? token : indexOf(indexes, token));
    }
    return spot.pointer() + resolved;
  }

  private static String indexOf(List<Integer> indexes, String token) {
    int index = Integer.parseInt(token);
    return index < indexes.size() ? indexes.get(index).toString() : token;
  }
}
