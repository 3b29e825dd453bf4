package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What more threads bring: how much is done in all, and how many times that of the fewest. */
final class ScalingSection {
  private ScalingSection() {}

  static String markdown(Results run) {
    Collection<SortedMap<Integer, Figure>> rows = rows(run);
    return rows.isEmpty()
        ? ""
        : "\n### Scaling, JDK "
            + run.machine().jdk()
            + "\n\n`./bench --scaling` makes it. Operations in a microsecond, of all threads together; in brackets, how many times\n"
            + "what the fewest threads do. On a machine of "
            + run.machine().cores()
            + " cores.\n\n"
            + table(rows);
  }

  /**
   * By benchmark and parameters: the figures of each number of threads, where there are several.
   */
  private static Collection<SortedMap<Integer, Figure>> rows(Results run) {
    Map<String, SortedMap<Integer, Figure>> rows = new LinkedHashMap<>();
    for (Figure figure : run.figures()) {
      rows.computeIfAbsent(work(figure), work -> new TreeMap<>()).put(figure.threads(), figure);
    }
    rows.values().removeIf(row -> row.size() < 2);
    return rows.values();
  }

  private static String work(Figure figure) {
    return figure.name() + Figure.described(figure.params());
  }

  private static String table(Collection<SortedMap<Integer, Figure>> rows) {
    List<Integer> counts =
        rows.stream().flatMap(row -> row.keySet().stream()).distinct().sorted().toList();
    List<String> head = new ArrayList<>(List.of("benchmark"));
    counts.forEach(threads -> head.add(threads == 1 ? "1 thread" : threads + " threads"));
    Table table = new Table(head);
    for (SortedMap<Integer, Figure> row : rows) {
      Figure fewest = row.get(row.firstKey());
      List<String> cells = new ArrayList<>(List.of("`" + work(fewest) + "`"));
      counts.forEach(
          threads -> cells.add(row.containsKey(threads) ? cell(row.get(threads), fewest) : ""));
      table.row(cells);
    }
    return table.toString();
  }

  private static String cell(Figure figure, Figure fewest) {
    String done = Numbers.of(1e3 * figure.threads() / figure.nanos().median());
    if (figure.equals(fewest)) {
      return done;
    }
    Interval times =
        Bootstrap.ratio(fewest.nanos(), figure.nanos())
            .times((double) figure.threads() / fewest.threads());
    return done + " (" + Numbers.of(times) + "×)";
  }
}
