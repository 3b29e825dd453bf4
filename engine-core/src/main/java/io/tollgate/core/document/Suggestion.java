package io.tollgate.core.document;

import io.tollgate.core.check.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was probably meant, among the few that a field or an object knows. */
final class Suggestion {
  private static final int SHORTEST_PREFIX = 4;

  private Suggestion() {}

  /** The closest of the candidates: equal but for its form, a few edits away, or begun alike. */
  static Optional<String> of(String word, Collection<String> candidates) {
    Map<String, String> byPlain = new LinkedHashMap<>();
    for (String candidate : candidates) {
      byPlain.putIfAbsent(plain(candidate), candidate);
    }
    String plain = plain(word);
    return Optional.ofNullable(byPlain.get(plain))
        .or(() -> Nearest.of(plain, byPlain.keySet()).map(byPlain::get))
        .or(() -> begunAlike(plain, byPlain));
  }

  private static Optional<String> begunAlike(String plain, Map<String, String> byPlain) {
    return byPlain.keySet().stream()
        .filter(other -> Math.min(plain.length(), other.length()) >= SHORTEST_PREFIX)
        .filter(other -> plain.startsWith(other) || other.startsWith(plain))
        .findFirst()
        .map(byPlain::get);
  }

  /** The word without what people mix up: case, hyphens and underscores. */
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
