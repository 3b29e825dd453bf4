package io.tollgate.core.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Near names among one kind of thing. A tenant in which everything is misspelt must not cost more
 * than its size: after {@value #MAX_SEARCHES} different names nothing more is suggested.
 */
final class Suggestions {

  static final int MAX_SEARCHES = 50;

  private final Collection<String> candidates;
  private final Map<String, Optional<String>> answers = new HashMap<>();

  Suggestions(Collection<String> candidates) {
    this.candidates = candidates;
  }

  Optional<String> near(String given) {
    Optional<String> known = answers.get(given);
    if (known != null) {
      return known;
    }
    if (answers.size() == MAX_SEARCHES) {
      return Optional.empty();
    }
    Optional<String> answer = Nearest.of(given, candidates);
    answers.put(given, answer);
    return answer;
  }
}
