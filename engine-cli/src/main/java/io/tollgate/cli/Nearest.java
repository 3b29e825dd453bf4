package io.tollgate.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
final class Nearest {
  private Nearest() {}

  /** Returns the candidate that differs in the fewest letters, if it is near at all. */
  static Optional<String> to(String text, Collection<String> candidates) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Math.max(1, Math.min(4, text.length() / 3)) + 1;
    for (String candidate : candidates) {
      // Cheaper than the table: the lengths alone are a lower bound.
      if (Math.abs(candidate.length() - text.length()) < bestDistance) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns the end of a message that suggests the nearest candidate; empty if none is near. */
  static String didYouMean(String text, Collection<String> candidates) {
    return to(text, candidates).map(near -> " (did you mean `" + near + "`?)").orElse("");
  }

  /** Counts insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      table[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      table[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        if (isSwap(a, i, b, j)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[a.length()][b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
