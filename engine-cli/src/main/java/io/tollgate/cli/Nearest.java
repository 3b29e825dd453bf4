package io.tollgate.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what was probably meant. */
final class Nearest {
  private Nearest() {}

  /** Returns the candidate that differs in the fewest letters, if it is near at all. */
  static Optional<String> to(String text, Collection<String> candidates) {
    int allowed = Math.max(1, Math.min(4, text.length() / 3));
    LevenshteinDistance distances = new LevenshteinDistance(allowed);
    String wanted = text.toLowerCase(Locale.ROOT);
    String best = null;
    int least = allowed + 1;
    for (String candidate : candidates) {
      int distance = distances.apply(wanted, candidate.toLowerCase(Locale.ROOT));
      if (distance >= 0 && distance < least) { // negative: further than allowed
        best = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns the end of a message that suggests the nearest candidate; empty if none is near. */
  static String didYouMean(String text, Collection<String> candidates) {
    return to(text, candidates).map(near -> " (did you mean `" + near + "`?)").orElse("");
  }
}
