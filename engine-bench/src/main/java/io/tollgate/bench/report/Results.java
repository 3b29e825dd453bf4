package io.tollgate.bench.report;

import java.util.List;
import java.util.Optional;

/**
 * One run: the machine, how it was asked for, and what came out.
 *
 * @param memory what things weigh, if that was asked for
 */
record Results(String file, Machine machine, List<Figure> figures, Optional<Memory> memory) {

  Results {
    figures = List.copyOf(figures);
  }

  List<Figure> matching(Selector selector) {
    return figures.stream().filter(selector::matches).toList();
  }
}
