package io.tollgate.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one run says of a bar.
 *
 * @param interval the ratio, or the bytes; none unless measured
 * @param note what to say besides
 */
record Outcome(Bar bar, Verdict verdict, Optional<Interval> interval, String note) {
  /** How a bar stands. */
  enum Verdict {
    HOLDS("holds"),
    MISSED("**missed**"),
    OPEN("too close to say"),
    NOT_MEASURED("not measured"),
    AMBIGUOUS("ambiguous");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Outcome of(Bar bar, Results results) {
    List<Figure> subjects = results.matching(bar.subject());
    if (bar.reference().isEmpty()) {
      return ofBytes(bar, subjects);
    }
    List<Figure> references = results.matching(bar.reference().orElseThrow());
    if (subjects.isEmpty() || references.isEmpty()) {
      return none(bar, Verdict.NOT_MEASURED, missing(subjects, references));
    }
    if (subjects.size() > 1 || references.size() > 1) {
      return none(bar, Verdict.AMBIGUOUS, subjects.size() + " against " + references.size());
    }
    return ofTimes(bar, subjects.get(0).nanos(), references.get(0).nanos());
  }

  private static Outcome ofTimes(Bar bar, Samples subject, Samples reference) {
    Interval ratio =
        bar.kind() == Bar.Kind.TIMES_FASTER
            ? Bootstrap.ratio(reference, subject)
            : Bootstrap.ratio(subject, reference);
    return judged(bar, ratio, bar.bound(), "");
  }

  private static Outcome ofBytes(Bar bar, List<Figure> subjects) {
    List<Figure> counted = subjects.stream().filter(figure -> figure.bytes().isPresent()).toList();
    if (counted.isEmpty()) {
      return none(bar, Verdict.NOT_MEASURED, "no figures of the path");
    }
    Figure worst =
        counted.stream()
            .max(Comparator.comparingDouble(figure -> figure.bytes().orElseThrow().median()))
            .orElseThrow();
    String note = "most of " + counted.size() + ": " + worst.owner() + "." + worst.label();
    Interval bytes = Bootstrap.median(worst.bytes().orElseThrow());
    return judged(bar, bytes, bar.bound() + Numbers.NO_BYTES, note);
  }

  private static Outcome judged(Bar bar, Interval interval, double bound, String note) {
    Verdict verdict =
        bar.kind().isHeld(interval, bound)
            ? Verdict.HOLDS
            : bar.kind().isMissed(interval, bound) ? Verdict.MISSED : Verdict.OPEN;
    return new Outcome(bar, verdict, Optional.of(interval), note);
  }

  private static Outcome none(Bar bar, Verdict verdict, String note) {
    return new Outcome(bar, verdict, Optional.empty(), note);
  }

  private static String missing(List<Figure> subjects, List<Figure> references) {
    if (subjects.isEmpty()) {
      return references.isEmpty() ? "neither side" : "no figures of the path";
    }
    return "no figures of the other side";
  }
}
