package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What more threads bring: how much is done in all, and how many times that of the fewest. */
final class ScalingSection {
  private ScalingSection() {}

  static String markdown(Results run) {
    Collection<List<Figure>> rows = rows(run);
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

  /** The figures of the same work, fewest threads first, where there are several. */
  private static Collection<List<Figure>> rows(Results run) {
    Map<String, List<Figure>> rows = new LinkedHashMap<>();
    for (Figure figure : run.figures()) {
      rows.computeIfAbsent(work(figure), work -> new ArrayList<>()).add(figure);
    }
    rows.values().removeIf(row -> row.size() < 2);
    rows.values().forEach(row -> row.sort(Comparator.comparingInt(Figure::threads)));
    return rows.values();
  }

  private static String work(Figure figure) {
    return figure.name() + Figure.described(figure.params());
  }

  private static String table(Collection<List<Figure>> rows) {
    List<Integer> counts =
        rows.stream().flatMap(List::stream).map(Figure::threads).distinct().sorted().toList();
    List<String> head = new ArrayList<>(List.of("benchmark"));
    counts.forEach(threads -> head.add(threads == 1 ? "1 thread" : threads + " threads"));
    Table table = new Table(head);
    for (List<Figure> row : rows) {
      List<String> cells = new ArrayList<>(List.of("`" + work(row.get(0)) + "`"));
      counts.forEach(threads -> cells.add(cell(row, threads)));
      table.row(cells);
    }
    return table.toString();
  }

  private static String cell(List<Figure> row, int threads) {
    return row.stream()
        .filter(figure -> figure.threads() == threads)
        .map(figure -> done(figure) + times(figure, row.get(0)))
        .findFirst()
        .orElse("");
  }

  private static String done(Figure figure) {
    return Numbers.of(1e3 * figure.threads() / figure.nanos().median());
  }

  private static String times(Figure figure, Figure fewest) {
    Interval times =
        Bootstrap.ratio(fewest.nanos(), figure.nanos())
            .times((double) figure.threads() / fewest.threads());
    return figure.equals(fewest) ? "" : " (" + Numbers.of(times) + "×)";
  }
}
