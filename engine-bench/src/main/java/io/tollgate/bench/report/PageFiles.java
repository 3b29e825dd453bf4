package io.tollgate.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page and its charts as files of a folder of documentation. */
record PageFiles(Path docs) {

  /** The hand-written trials; they live in a file of their own, so that no run can lose them. */
  String trials() {
    try {
      return Files.readString(folder().resolve("trials.md"));
    } catch (IOException e) {
      throw new ReportException("cannot read " + folder().resolve("trials.md"), e);
    }
  }

  /** Writes all, and takes away charts that are no longer on the page. */
  void write(Page page) {
    try {
      Files.createDirectories(folder());
      for (Path chart : charts()) {
        Files.delete(chart);
      }
      for (var chart : page.charts().entrySet()) {
        Files.writeString(folder().resolve(chart.getKey()), chart.getValue());
      }
      Files.writeString(docs.resolve("performance.md"), page.markdown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page as it was written. */
  Page read() {
    try {
      SortedMap<String, String> charts = new TreeMap<>();
      for (Path chart : charts()) {
        charts.put(chart.getFileName().toString(), Files.readString(chart));
      }
      return new Page(Files.readString(docs.resolve("performance.md")), charts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> charts() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".svg")).toList();
    }
  }

  private Path folder() {
    return docs.resolve(Page.FOLDER);
  }
}
