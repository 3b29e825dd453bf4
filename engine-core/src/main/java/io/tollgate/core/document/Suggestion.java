package io.tollgate.core.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Suggestion {
  private static final int MOST_EDITS = 2;
  private static final int SHORTEST_PREFIX = 4;
  private static final int LONGEST = 64;

  private Suggestion() {}

  /** The closest of the candidates: equal but for its form, a few edits away, or begun alike. */
  static Optional<String> of(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(word);
    String best = "";
    int bestDistance = MOST_EDITS + 1;
    for (String candidate : candidates) {
      int distance = distance(plain, plain(candidate));
      if (distance < bestDistance && distance < plain.length()) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? begunAlike(plain, candidates) : Optional.of(best);
  }

  private static Optional<String> begunAlike(String plain, Collection<String> candidates) {
    return candidates.stream()
        .filter(
            candidate -> {
              String other = plain(candidate);
              return Math.min(plain.length(), other.length()) >= SHORTEST_PREFIX
                  && (plain.startsWith(other) || other.startsWith(plain));
            })
        .findFirst();
  }

  /** The word without what people mix up: case, hyphens and underscores. */
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** The Levenshtein distance, by the row. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
