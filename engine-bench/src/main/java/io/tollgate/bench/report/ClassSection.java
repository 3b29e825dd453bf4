package io.tollgate.bench.report;

import io.tollgate.bench.report.Chart.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures of one class of benchmarks in one run. */
record ClassSection(String owner, Results run, Bars bars) {
  private static final List<Double> SHOWN = List.of(50.0, 90.0, 99.0, 99.9, 99.99, 100.0);

  static List<ClassSection> of(Results run, Bars bars) {
    return run.figures().stream()
        .map(Figure::owner)
        .distinct()
        .map(owner -> new ClassSection(owner, run, bars))
        .toList();
  }

  /** Its text; charts are referred to by name. */
  String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("### ").append(owner).append(", JDK ").append(run.machine().jdk()).append("\n\n");
    out.append("`").append(command()).append("` makes it.\n\n");
    charts().forEach((name, chart) -> out.append(Page.image(name, chart)));
    out.append(times());
    if (figures().stream().anyMatch(figure -> !figure.percentiles().isEmpty())) {
      out.append("\nPercentiles of all calls:\n\n").append(percentiles());
    }
    return out.toString();
  }

  /** Its charts, by the name of the file. */
  SortedMap<String, Chart> charts() {
    SortedMap<String, Chart> charts = new TreeMap<>();
    String start = "jdk" + run.machine().jdk() + "-" + owner;
    charts.put(start + "-time.svg", timeChart());
    byteChart().ifPresent(chart -> charts.put(start + "-bytes.svg", chart));
    return charts;
  }

  private Chart timeChart() {
    TimeUnits unit =
        TimeUnits.suiting(
            figures().stream().mapToDouble(f -> f.nanos().median()).max().orElseThrow());
    return new Chart(
        title("time"),
        unit.symbol() + " an operation",
        rows(figure -> unit.in(Bootstrap.median(figure.nanos()))),
        OptionalDouble.empty());
  }

  /** Nothing to see where nothing is allocated. */
  private Optional<Chart> byteChart() {
    boolean some =
        figures().stream()
            .flatMap(figure -> figure.bytes().stream())
            .anyMatch(bytes -> bytes.median() >= Numbers.NO_BYTES);
    return some
        ? Optional.of(
            new Chart(
                title("allocation"),
                "bytes an operation",
                rows(this::bytes),
                OptionalDouble.empty()))
        : Optional.empty();
  }

  private Interval bytes(Figure figure) {
    Interval bytes = figure.bytes().map(Bootstrap::median).orElse(new Interval(0, 0, 0));
    return bytes.high() < Numbers.NO_BYTES ? new Interval(0, 0, 0) : bytes;
  }

  private List<Chart.Row> rows(Function<Figure, Interval> value) {
    return figures().stream()
        .map(figure -> new Chart.Row(figure.label(), value.apply(figure), Role.of(figure, bars)))
        .toList();
  }

  private String title(String what) {
    return owner + ", " + what + ", JDK " + run.machine().jdk() + " (less is better)";
  }

  private String command() {
    return "./bench " + run.machine().paceOption() + "--only '^" + owner + "\\.'";
  }

  private String times() {
    List<String> head = new ArrayList<>(List.of("benchmark", "time", "allocation", "ratio"));
    boolean mixed = figures().stream().anyMatch(figure -> figure.allowed().isPresent());
    if (mixed) {
      head.add("allowed, denied");
    }
    Table table = new Table(head);
    for (Figure figure : figures()) {
      List<String> cells = new ArrayList<>(cells(figure));
      if (mixed) {
        cells.add(mix(figure));
      }
      table.row(cells);
    }
    return table.toString();
  }

  private List<String> cells(Figure figure) {
    return List.of(
        "`" + figure.label() + "`",
        TimeUnits.say(Bootstrap.median(figure.nanos())),
        figure.bytes().map(b -> Numbers.bytes(Bootstrap.median(b)) + " B").orElse("not counted"),
        ratio(figure));
  }

  private static String mix(Figure figure) {
    return figure.allowed().isPresent()
        ? Numbers.of(figure.allowed().getAsDouble())
            + " %, "
            + Numbers.of(100 - figure.allowed().getAsDouble())
            + " %"
        : "";
  }

  /** To Tollgate's figure for the same work, or else to the first floor of the class. */
  private String ratio(Figure figure) {
    Optional<Figure> base =
        Peers.isOther(figure)
            ? Peers.own(figure, run)
            : figures().stream()
                .filter(bars::isFloor)
                .filter(floor -> floor.threads() == figure.threads())
                .filter(floor -> !floor.equals(figure))
                .filter(floor -> !Peers.isOther(floor))
                .findFirst();
    return base.filter(other -> !bars.isFloor(figure) || Peers.isOther(figure))
        .map(
            other ->
                Numbers.of(Bootstrap.ratio(figure.nanos(), other.nanos()))
                    + "× `"
                    + other.label()
                    + "`")
        .orElse("");
  }

  private String percentiles() {
    Table table = new Table(List.of("percentile", "p50", "p90", "p99", "p99.9", "p99.99", "most"));
    for (Figure figure : figures()) {
      if (!figure.percentiles().isEmpty()) {
        List<String> cells = new ArrayList<>(List.of("`" + figure.label() + "`"));
        SHOWN.forEach(
            shown ->
                cells.add(
                    Optional.ofNullable(figure.percentiles().get(shown))
                        .map(TimeUnits::say)
                        .orElse("")));
        table.row(cells);
      }
    }
    return table.toString();
  }

  private List<Figure> figures() {
    return run.figures().stream().filter(figure -> figure.owner().equals(owner)).toList();
  }
}
