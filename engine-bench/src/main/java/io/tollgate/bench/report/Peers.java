package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Benchmarks that run once for each way to do the same: by their parameter {@code peer}. */
final class Peers {
  private static final String PARAM = "peer";
  private static final String OWN = "tollgate";

  private Peers() {}

  /** Tells whether the figure is of something else than Tollgate. */
  static boolean isOther(Figure figure) {
    return figure.params().containsKey(PARAM) && !OWN.equals(figure.params().get(PARAM));
  }

  /** Tollgate's figure for the same work. */
  static Optional<Figure> own(Figure figure, Results results) {
    SortedMap<String, String> params = new TreeMap<>(figure.params());
    params.put(PARAM, OWN);
    return results.figures().stream()
        .filter(other -> other.name().equals(figure.name()))
        .filter(other -> other.threads() == figure.threads())
        .filter(other -> other.params().equals(params))
        .findFirst();
  }

  /** Says in words where a peer wins, or that none does. */
  static List<String> sentences(Results results, Bars bars) {
    List<String> won = new ArrayList<>();
    int compared = 0;
    for (Comparison comparison : comparisons(results, bars)) {
      compared++;
      if (comparison.ratio().low() > 1) {
        won.add(comparison.sentence());
      }
    }
    if (compared == 0) {
      return List.of("no peer was measured.");
    }
    return won.isEmpty() ? List.of("none, in " + compared + " comparisons.") : won;
  }

  private static List<Comparison> comparisons(Results results, Bars bars) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Figure figure : results.figures()) {
      if (isOther(figure) && !bars.isFloor(figure)) {
        own(figure, results)
            .map(own -> Bootstrap.ratio(own.nanos(), figure.nanos()))
            .map(ratio -> new Comparison(figure.owner() + "." + figure.label(), ratio))
            .ifPresent(comparisons::add);
      }
    }
    bars.comparisons().forEach(versus -> comparisons.addAll(comparisons(results, versus)));
    for (Bar bar : bars.promises()) {
      if (bar.kind() == Bar.Kind.TIMES_FASTER) {
        Outcome.of(bar, results)
            .interval()
            .map(Interval::inverse)
            .map(ratio -> new Comparison(bar.against() + ", " + bar.path(), ratio))
            .ifPresent(comparisons::add);
      }
    }
    return comparisons;
  }

  private static List<Comparison> comparisons(Results results, Bars.Versus versus) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Figure own : results.matching(versus.own())) {
      for (Figure peer : results.matching(versus.peer())) {
        if (isSameWork(own, peer)) {
          comparisons.add(
              new Comparison(
                  peer.owner() + "." + peer.label() + ", beside " + own.owner() + "." + own.label(),
                  Bootstrap.ratio(own.nanos(), peer.nanos())));
        }
      }
    }
    return comparisons;
  }

  /** On as many threads, and with the same choice of each parameter that both have. */
  private static boolean isSameWork(Figure own, Figure peer) {
    return own.threads() == peer.threads()
        && own.params().entrySet().stream()
            .allMatch(
                param ->
                    param
                        .getValue()
                        .equals(peer.params().getOrDefault(param.getKey(), param.getValue())));
  }

  /** How many times as long as the other side Tollgate takes. */
  private record Comparison(String other, Interval ratio) {

    String sentence() {
      return "**faster than Tollgate**: "
          + other
          + ". Tollgate takes "
          + Numbers.of(ratio)
          + " times as long.";
    }
  }
}
