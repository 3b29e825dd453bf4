package io.tollgate.bench.report;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Chooses benchmarks by the whole of {@code Class.method}, by some of their parameters, and by
 * their threads if that is said.
 */
record Selector(Pattern name, Map<String, String> params, OptionalInt threads) {

  Selector {
    params = Map.copyOf(params);
  }

  boolean matches(Figure figure) {
    return matches(figure.name(), figure.params())
        && (threads.isEmpty() || threads.getAsInt() == figure.threads());
  }

  boolean matches(String candidate, Map<String, String> chosen) {
    return name.matcher(candidate).matches() && chosen.entrySet().containsAll(params.entrySet());
  }
}
