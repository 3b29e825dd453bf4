package io.tollgate.core.check;

import java.util.Optional;

/**
 * Finds the value that was probably meant: the candidate that is the fewest edits away. An edit
 * adds, drops or replaces a character, or swaps two neighbours.
 *
 * <p>One edit is allowed from three characters on, two from six. A candidate that differs only in
 * the case of letters counts as one edit away. The work is bounded whatever the input: texts longer
 * than {@value #MAX_LENGTH} characters have no near candidate, and no more than the first {@value
 * #MAX_CANDIDATES} candidates are looked at.
 */
public final class Nearest {

  /** The longest text that a candidate is looked for. */
  public static final int MAX_LENGTH = 300;

  /** The most candidates that one search looks at. */
  public static final int MAX_CANDIDATES = 10_000;

  private Nearest() {}

  /**
   * Returns the nearest candidate.
   *
   * @param given the text that names nothing
   * @param candidates the texts that would name something, the likelier first
   * @return the nearest one, the first of several; empty if none is near. A candidate that equals
   *     the given text is passed over
   */
  public static Optional<String> of(String given, Iterable<String> candidates) {
    int allowed = allowedEdits(given.length());
    Optional<String> best = Optional.empty();
    int seen = 0;
    for (String candidate : candidates) {
      if (allowed == 0 || ++seen > MAX_CANDIDATES) {
        return best;
      }
      if (candidate.equals(given)) {
        continue;
      }
      if (candidate.equalsIgnoreCase(given) || isWithin(given, 0, candidate, 0, 1)) {
        return Optional.of(candidate);
      }
      if (best.isEmpty() && allowed > 1 && isWithin(given, 0, candidate, 0, allowed)) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static int allowedEdits(int length) {
    if (length < 3 || length > MAX_LENGTH) {
      return 0;
    }
    return length < 6 ? 1 : 2;
  }

  /**
   * Tells whether two texts, each from an index on, are no more than some edits apart. What they
   * begin with in common can always be kept, so each edit is tried only at the first difference: at
   * most sixteen walks for two edits.
   */
  private static boolean isWithin(String a, int fromA, String b, int fromB, int edits) {
    int i = fromA;
    int j = fromB;
    if (Math.abs((a.length() - i) - (b.length() - j)) > edits) {
      return false;
    }
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i++;
      j++;
    }
    if (i == a.length() || j == b.length()) {
      return true; // the rest of the other is no longer than the edits left
    }
    return edits > 0
        && (isWithin(a, i + 1, b, j + 1, edits - 1)
            || isWithin(a, i + 1, b, j, edits - 1)
            || isWithin(a, i, b, j + 1, edits - 1)
            || (isSwap(a, i, b, j) && isWithin(a, i + 2, b, j + 2, edits - 1)));
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i + 1 < a.length()
        && j + 1 < b.length()
        && a.charAt(i) == b.charAt(j + 1)
        && a.charAt(i + 1) == b.charAt(j);
  }
}
