package io.tollgate.bench.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A promise about one path.
 *
 * @param path what is promised for, in words
 * @param against what it is compared with, in words
 * @param subject the figures of the path
 * @param reference the figure that it is compared with; none where bytes are counted
 * @param stretch a bound that would be better still
 */
record Bar(
    String path,
    String against,
    Kind kind,
    double bound,
    OptionalDouble stretch,
    Selector subject,
    Optional<Selector> reference) {

  /** What is compared, and how. */
  enum Kind {
    /** The subject takes at most so many times what the reference takes. */
    TIME_AT_MOST("<= ", "×"),
    /** The reference takes at least so many times what the subject takes. */
    TIMES_FASTER(">= ", "× faster"),
    /** Each operation of the subject allocates at most so many bytes. */
    BYTES_AT_MOST("<= ", " B/op");

    private final String before;
    private final String after;

    Kind(String before, String after) {
      this.before = before;
      this.after = after;
    }

    String say(String figure) {
      return before + figure + after;
    }

    boolean isHeld(Interval interval, double bound) {
      return this == TIMES_FASTER ? interval.isAtLeast(bound) : interval.isAtMost(bound);
    }

    boolean isMissed(Interval interval, double bound) {
      return this == TIMES_FASTER ? interval.high() < bound : interval.low() > bound;
    }
  }
}
