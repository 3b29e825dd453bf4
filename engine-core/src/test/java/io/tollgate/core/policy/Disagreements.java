package io.tollgate.core.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.testkit.model.Disagreement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects disagreements by kind: one cause shows once, with its first case and its count. */
final class Disagreements {
  private static final int MOST_KINDS = 20;
  private static final int MOST_SHOWN = 3_000;

  private final Map<String, String> firstOfKind = new LinkedHashMap<>();
  private int count;

  /** Adds what {@link Disagreement} found, if it found anything. */
  void add(String difference, Object where, Object ask) {
    if (difference.isEmpty()) {
      return;
    }
    count++;
    if (firstOfKind.size() < MOST_KINDS) {
      String first = difference + "\n    " + cut(ask) + "\n    of " + cut(where);
      firstOfKind.putIfAbsent(kind(difference), first);
    }
  }

  /** The lines that differ, without the names of scopes and each once. */
  private static String kind(String difference) {
    return difference
        .lines()
        .map(line -> line.replaceFirst(" of [^ ]+:", " of a scope:"))
        .distinct()
        .collect(joining("\n"));
  }

  /** A wide tenant fills pages; its seed says more. */
  private static String cut(Object printed) {
    String text = printed.toString();
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
  }

  /** Fails with the first case of every kind. */
  void assertNone(String run) {
    StringBuilder text = new StringBuilder();
    firstOfKind.values().forEach(first -> text.append('\n').append(first));
    assertThat(count)
        .as("%s: disagreements with the oracle, the first of each kind:%s", run, text)
        .isZero();
  }
}
