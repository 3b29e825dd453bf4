package io.tollgate.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results that are kept: of each JDK, the newest run counts. */
record ResultsFolder(Path folder) {

  /** The newest run of each JDK, oldest JDK first. */
  List<Results> newest() {
    TreeMap<Integer, Results> newest = new TreeMap<>();
    for (Results results : all()) {
      newest.put(results.machine().jdk(), results);
    }
    if (newest.isEmpty()) {
      throw new ReportException("there are no results yet: run ./bench");
    }
    return List.copyOf(newest.values());
  }

  private Collection<Results> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .map(ResultsFolder::read)
          .sorted(
              Comparator.comparing((Results results) -> results.machine().started())
                  .thenComparing(Results::file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Results read(Path file) {
    try {
      return ResultsReader.read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ReportException("cannot read " + file, e);
    }
  }
}
