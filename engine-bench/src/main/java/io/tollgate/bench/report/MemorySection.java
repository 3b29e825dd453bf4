package io.tollgate.bench.report;

import java.util.List;
import java.util.Locale;

/** What things weigh. */
final class MemorySection {
  private MemorySection() {}

  static String markdown(Results run) {
    return run.memory()
        .map(memory -> "\n### Memory, JDK " + run.machine().jdk() + "\n\n" + text(memory))
        .orElse("");
  }

  private static String text(Memory memory) {
    Table table = new Table(List.of("what", "bytes"));
    table.row(List.of("a client, of " + count(memory.clients()), count(memory.client())));
    table.row(List.of("a grant of twelve scopes", count(memory.grant())));
    table.row(List.of("an organization, while the limiter knows it", count(memory.organization())));
    table.row(List.of("a limiter that nobody has called", count(memory.limiter())));
    table.row(
        List.of(
            "a limiter after "
                + count(memory.touched())
                + " organizations called once, and a sweep that left "
                + count(memory.left()),
            count(memory.swept())));
    return """
        `./bench --only MemoryReport` makes it, by JOL: all that is reached from an engine or a limiter.

        """
        + table;
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
