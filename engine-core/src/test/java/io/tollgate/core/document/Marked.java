package io.tollgate.core.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A document in which a caret stands before each place where something is to be found.
 *
 * @param text the document without the carets
 * @param places the places, in their order
 */
record Marked(String text, List<Place> places) {
  static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '^') {
        places.add(Place.after(text));
      } else {
        text.append(c);
      }
    }
    return new Marked(text.toString(), places);
  }

  /** JSON with single quotes, as it is easier to read in Java. */
  static Marked json(String marked) {
    return of(marked.replace('\'', '"'));
  }

  /** Adds the places to what is expected there. */
  List<String> expect(String... findings) {
    List<String> located = new ArrayList<>();
    for (int i = 0; i < findings.length; i++) {
      located.add(places.get(i).line() + ":" + places.get(i).column() + " " + findings[i]);
    }
    return located;
  }
}
