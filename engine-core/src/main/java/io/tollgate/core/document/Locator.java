package io.tollgate.core.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Finds the lines and columns of pointers by going through a document once more. */
final class Locator {
  private final Tokens tokens;
  private final Set<String> wanted;
  private final Map<String, Place> found;

  private Locator(Tokens tokens, Set<String> wanted, Map<String, Place> found) {
    this.tokens = tokens;
    this.wanted = wanted;
    this.found = found;
  }

  /** Adds remarks to the notes, each with its place. */
  static void note(List<Remark> remarks, Notes notes) {
    Map<Source, Set<String>> wanted = new HashMap<>();
    for (Remark remark : remarks) {
      if (remark.place().equals(Place.UNKNOWN)) {
        addWithParents(
            remark.pointer(), wanted.computeIfAbsent(remark.source(), source -> new HashSet<>()));
      }
    }
    Map<Source, Map<String, Place>> places = new HashMap<>();
    wanted.forEach((source, pointers) -> places.put(source, find(source, pointers)));
    for (Remark remark : remarks) {
      Place place =
          remark.place().equals(Place.UNKNOWN)
              ? nearest(remark.pointer(), places.getOrDefault(remark.source(), Map.of()))
              : remark.place();
      notes.add(
          remark.severity(),
          Spot.at(remark.source(), remark.pointer(), place),
          remark.code(),
          remark.message(),
          remark.suggestion());
    }
  }

  /** The places of pointers; of all their parents too, in case a value is not there. */
  private static Map<String, Place> find(Source source, Set<String> wanted) {
    Map<String, Place> found = new HashMap<>();
    try (Tokens tokens = Tokens.of(source)) {
      if (tokens.next() != null) {
        new Locator(tokens, wanted, found).visit("");
      }
    } catch (DocumentException e) {
      return found; // a document that was never read, such as a folder
    }
    return found;
  }

  private static void addWithParents(String pointer, Set<String> pointers) {
    String at = pointer;
    while (pointers.add(at) && !at.isEmpty()) {
      at = Pointers.parent(at);
    }
  }

  private static Place nearest(String pointer, Map<String, Place> places) {
    String at = pointer;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = Pointers.parent(at);
    }
    return places.getOrDefault(at, Place.UNKNOWN);
  }

  private void visit(String pointer) {
    if (!wanted.contains(pointer)) {
      tokens.skipChildren();
      return;
    }
    found.putIfAbsent(pointer, tokens.place());
    if (tokens.current() == JsonToken.START_OBJECT) {
      while (tokens.next() == JsonToken.PROPERTY_NAME) {
        String member = Pointers.join(pointer, tokens.text());
        tokens.next();
        visit(member);
      }
    } else if (tokens.current() == JsonToken.START_ARRAY) {
      for (int i = 0; tokens.next() != JsonToken.END_ARRAY; i++) {
        visit(pointer + '/' + i);
      }
    }
  }
}
