package io.tollgate.bench.report;

import io.tollgate.bench.report.Bar.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * All that is promised, and how the benchmarks are told apart.
 *
 * @param promises the bars, in the order of the page
 * @param comparisons whom else a peer is compared with, without a promise
 * @param floors what nothing can be faster than; it wins nothing and loses nothing
 * @param quick what the quick run measures besides what the bars name
 * @param scaling what is measured on more and more threads
 */
record Bars(
    List<Bar> promises,
    List<Versus> comparisons,
    List<Selector> floors,
    List<Selector> quick,
    List<Selector> scaling) {

  Bars {
    promises = List.copyOf(promises);
    comparisons = List.copyOf(comparisons);
    floors = List.copyOf(floors);
    quick = List.copyOf(quick);
    scaling = List.copyOf(scaling);
  }

  /** The project's own, from {@code bars.json} beside this class. */
  static Bars ofProject() {
    try (InputStream in = Objects.requireNonNull(Bars.class.getResourceAsStream("bars.json"))) {
      return parse("bars.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ReportException("bars.json cannot be read", e);
    }
  }

  static Bars parse(String document, String json) {
    LocatedJson root = LocatedJson.parse(document, json);
    return new Bars(
        root.field("bars").items().stream().map(Bars::bar).toList(),
        root.optional("comparisons").stream()
            .flatMap(given -> given.items().stream())
            .map(given -> new Versus(selector(given.field("own")), selector(given.field("peer"))))
            .toList(),
        selectors(root.field("floors")),
        selectors(root.field("quick")),
        root.optional("scaling").map(Bars::selectors).orElse(List.of()));
  }

  /** A path of Tollgate's, and what a user would take instead. */
  record Versus(Selector own, Selector peer) {}

  boolean isFloor(Figure figure) {
    return floors.stream().anyMatch(floor -> floor.matches(figure));
  }

  /** Tells whether the figure is of something else than Tollgate, and no floor. */
  boolean isPeer(Figure figure) {
    return !isFloor(figure)
        && (Peers.isOther(figure)
            || comparisons.stream().anyMatch(versus -> versus.peer().matches(figure))
            || promises.stream()
                .filter(bar -> bar.kind() == Kind.TIMES_FASTER)
                .anyMatch(bar -> bar.reference().orElseThrow().matches(figure)));
  }

  boolean isScaling(BenchmarkCase one) {
    return scaling.stream().anyMatch(wanted -> wanted.matches(one.name(), one.params()));
  }

  /** Everything that the quick run measures. */
  Stream<Selector> wantedQuickly() {
    Stream<Selector> promised =
        promises.stream()
            .flatMap(bar -> Stream.concat(Stream.of(bar.subject()), bar.reference().stream()));
    return Stream.concat(promised, quick.stream());
  }

  private static Bar bar(LocatedJson json) {
    Kind kind = kind(json.field("kind"));
    Optional<Selector> reference = json.optional("reference").map(Bars::selector);
    if (reference.isPresent() == (kind == Kind.BYTES_AT_MOST)) {
      throw json.problem("/reference", "must be given for times, and not for bytes");
    }
    return new Bar(
        json.field("path").text(),
        json.field("against").text(),
        kind,
        json.field("bound").number(),
        json.optional("stretch").map(LocatedJson::number).stream()
            .mapToDouble(Double::doubleValue)
            .findFirst(),
        selector(json.field("subject")),
        reference);
  }

  private static Kind kind(LocatedJson json) {
    try {
      return Kind.valueOf(json.text().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw json.problem("", "must be time-at-most, times-faster or bytes-at-most");
    }
  }

  private static List<Selector> selectors(LocatedJson json) {
    return json.items().stream().map(Bars::selector).toList();
  }

  private static Selector selector(LocatedJson json) {
    Map<String, String> params = new HashMap<>();
    json.optional("params")
        .ifPresent(
            given -> given.fields().forEach((name, value) -> params.put(name, value.text())));
    OptionalInt threads =
        json.optional("threads").stream().mapToInt(given -> (int) given.number()).findFirst();
    return new Selector(pattern(json.field("benchmark")), params, threads);
  }

  private static Pattern pattern(LocatedJson json) {
    try {
      return Pattern.compile(json.text());
    } catch (PatternSyntaxException e) {
      throw json.problem("", "must be a regular expression: " + e.getDescription());
    }
  }
}
