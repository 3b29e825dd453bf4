package io.tollgate.bench.report;

import java.util.Collections;
import java.util.List;

/** Rows of Markdown under a head. */
final class Table {
  private final StringBuilder out = new StringBuilder();

  Table(List<String> head) {
    row(head);
    row(Collections.nCopies(head.size(), "---"));
  }

  void row(List<String> cells) {
    out.append('|');
    cells.forEach(cell -> out.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
