package io.tollgate.bench.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The page about performance: always the same for the same results.
 *
 * @param markdown its text
 * @param charts the pictures beside it, by file name
 */
record Page(String markdown, SortedMap<String, String> charts) {
  /** The folder of the charts and of the trials, seen from the page. */
  static final String FOLDER = "performance";

  private static final String INTRODUCTION =
      """
      <!-- Made by ./bench of engine-bench/results and docs/performance/trials.md: change those, and say ./bench --report-only. -->

      # Performance

      Every hot path beside what a user would take instead, and beside its floor: what nothing can be faster than. All figures of a
      column come from one run on one machine; between machines only ratios mean something.

      **How to read.** A time is the median of all iterations of all forks, a ratio the quotient of two medians of the same run. Behind each
      stand the bounds of its 95 % interval, drawn again from the measurements by forks and then by iterations (bootstrap, fixed seed):
      what the compiler chose is one draw for a whole fork, so iterations alone would promise too much. With few forks it is still rather
      narrow. A bar holds or is missed when its whole interval lies on one side; otherwise it is too close to say.
      In the charts Tollgate is blue, floors are amber, and others are gray. Where calls are answered differently, the last column of a table
      says how much of what was asked for is allowed, and how much denied.
      """;

  Page {
    charts = Collections.unmodifiableSortedMap(new TreeMap<>(charts));
  }

  /**
   * Makes the page.
   *
   * @param runs one run for each JDK
   * @param trials the hand-written part, taken over as it is
   */
  static Page of(Bars bars, List<Results> runs, String trials) {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    SortedMap<String, Chart> charts = new TreeMap<>();
    out.append(bars(bars, runs, charts)).append(peers(bars, runs));
    for (Results run : runs) {
      out.append(machine(run));
      for (ClassSection section : ClassSection.of(run, bars)) {
        out.append('\n').append(section.markdown());
        charts.putAll(section.charts());
      }
      out.append(ScalingSection.markdown(run)).append(MemorySection.markdown(run));
    }
    out.append("\n## Trials\n\n").append(trials.strip()).append('\n');
    SortedMap<String, String> drawn = new TreeMap<>();
    charts.forEach((name, chart) -> drawn.put(name, SvgChart.draw(chart)));
    return new Page(out.toString(), drawn);
  }

  static String image(String name, Chart chart) {
    return "![" + chart.title() + "](" + FOLDER + "/" + name + ")\n\n";
  }

  private static String bars(Bars bars, List<Results> runs, SortedMap<String, Chart> charts) {
    StringBuilder out = new StringBuilder("\n## Bars\n\n");
    for (Results run : runs) {
      String name = "jdk" + run.machine().jdk() + "-bars.svg";
      BarSection.chart(bars, run)
          .ifPresent(
              chart -> {
                charts.put(name, chart);
                out.append(image(name, chart));
              });
    }
    runs.forEach(
        run ->
            out.append("- ")
                .append(BarSection.count(bars, run))
                .append(" `")
                .append(run.machine().command())
                .append("` makes this column.\n"));
    return out.append('\n').append(BarSection.table(bars, runs)).toString();
  }

  private static String peers(Bars bars, List<Results> runs) {
    StringBuilder out = new StringBuilder("\n## Where a peer is faster\n\n");
    for (Results run : runs) {
      Peers.sentences(run, bars)
          .forEach(
              sentence ->
                  out.append("- JDK ")
                      .append(run.machine().jdk())
                      .append(": ")
                      .append(sentence)
                      .append('\n'));
    }
    return out.toString();
  }

  private static String machine(Results run) {
    Machine machine = run.machine();
    Table table = new Table(List.of("", "JDK " + machine.jdk()));
    table.row(List.of("command", "`" + machine.command() + "`"));
    table.row(List.of("pace", machine.pace()));
    table.row(List.of("processor", machine.cpu() + ", " + machine.cores() + " cores"));
    table.row(List.of("memory", machine.memory()));
    table.row(List.of("system", machine.os()));
    table.row(List.of("virtual machine", machine.vm()));
    String flags = machine.flags().isEmpty() ? "none" : "`" + machine.flags() + "`";
    table.row(List.of("flags", flags + ", and what each benchmark asks for (`@Fork`)"));
    table.row(
        List.of(
            "commit", "`" + machine.commit() + "`" + (machine.dirty() ? ", with changes" : "")));
    table.row(List.of("began", machine.started()));
    table.row(
        List.of("figures", "[" + run.file() + "](../engine-bench/results/" + run.file() + ")"));
    return "\n## JDK " + machine.jdk() + "\n\n" + table;
  }
}
