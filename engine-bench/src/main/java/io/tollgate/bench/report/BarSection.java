package io.tollgate.bench.report;

import io.tollgate.bench.report.Bar.Kind;
import io.tollgate.bench.report.Chart.Role;
import io.tollgate.bench.report.Outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The bars, and how each run stands to them. */
final class BarSection {
  private BarSection() {}

  static String table(Bars bars, List<Results> runs) {
    List<String> head = new ArrayList<>(List.of("path", "against", "bar"));
    runs.forEach(run -> head.add("JDK " + run.machine().jdk()));
    Table table = new Table(head);
    for (Bar bar : bars.promises()) {
      List<String> cells = new ArrayList<>(List.of(bar.path(), bar.against(), bound(bar)));
      runs.forEach(run -> cells.add(cell(Outcome.of(bar, run))));
      table.row(cells);
    }
    return table.toString();
  }

  /** How many bars hold, are missed, and so on. */
  static String count(Bars bars, Results run) {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count =
          bars.promises().stream().filter(bar -> Outcome.of(bar, run).verdict() == verdict).count();
      if (count > 0) {
        counts.add(count + " " + verdict.words().replace("*", ""));
      }
    }
    return "JDK " + run.machine().jdk() + ": " + String.join(", ", counts) + ".";
  }

  /** What each ratio takes of what its bar allows; none if no ratio was measured. */
  static Optional<Chart> chart(Bars bars, Results run) {
    List<Chart.Row> rows = new ArrayList<>();
    for (Bar bar : bars.promises()) {
      if (bar.kind() != Kind.BYTES_AT_MOST) {
        Outcome.of(bar, run)
            .interval()
            .map(ratio -> share(bar, ratio))
            .ifPresent(share -> rows.add(new Chart.Row(label(bar), share, Role.OWN)));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Chart(
                "Share of what each bar allows, JDK " + run.machine().jdk() + " (less is better)",
                "times the bar",
                rows,
                OptionalDouble.of(1)));
  }

  private static Interval share(Bar bar, Interval ratio) {
    return bar.kind() == Kind.TIMES_FASTER
        ? ratio.inverse().times(bar.bound())
        : ratio.times(1 / bar.bound());
  }

  private static String label(Bar bar) {
    return (bar.path() + " / " + bar.against()).replace("`", "");
  }

  private static String bound(Bar bar) {
    String bound = bar.kind().say(Numbers.bound(bar.bound()));
    return bar.stretch().isPresent()
        ? bound + ", stretch " + bar.kind().say(Numbers.bound(bar.stretch().getAsDouble()))
        : bound;
  }

  private static String cell(Outcome outcome) {
    Bar bar = outcome.bar();
    String note = outcome.note().isEmpty() ? "" : " (" + outcome.note() + ")";
    if (outcome.interval().isEmpty()) {
      return outcome.verdict().words() + note;
    }
    Interval interval = outcome.interval().get();
    String figure =
        bar.kind() == Kind.BYTES_AT_MOST
            ? Numbers.bytes(interval) + " B/op"
            : Numbers.of(interval) + "×";
    return outcome.verdict().words() + ", " + figure + stretch(bar, interval) + note;
  }

  private static String stretch(Bar bar, Interval interval) {
    return bar.stretch().isPresent() && bar.kind().isHeld(interval, bar.stretch().getAsDouble())
        ? ", the stretch too"
        : "";
  }
}
