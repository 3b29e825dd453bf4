package io.tollgate.bench.report;

import java.util.List;

/** One run: the machine, how it was asked for, and what came out. */
record Results(String file, Machine machine, List<Figure> figures) {

  Results {
    figures = List.copyOf(figures);
  }

  List<Figure> matching(Selector selector) {
    return figures.stream().filter(selector::matches).toList();
  }
}
