package io.tollgate.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Bars with their intervals, one under another.
 *
 * @param title what is shown, and on what
 * @param unit the unit of all values
 * @param mark a value to draw a line at
 */
record Chart(String title, String unit, List<Row> rows, OptionalDouble mark) {

  Chart {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a chart needs a row: title=" + title);
    }
  }

  /** One bar. */
  record Row(String label, Interval value, Role role) {}

  /** Whose bar it is. */
  enum Role {
    OWN,
    FLOOR,
    PEER;

    static Role of(Figure figure, Bars bars) {
      if (bars.isFloor(figure)) {
        return FLOOR;
      }
      return bars.isPeer(figure) ? PEER : OWN;
    }

    String styleClass() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
