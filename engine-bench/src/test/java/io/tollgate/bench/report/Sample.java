package io.tollgate.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small run, made up so that every ratio is known. */
final class Sample {
  private Sample() {}

  static String resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Results results() {
    return ResultsReader.read("results.json", resource("sample-results.json"));
  }

  static Bars bars() {
    return Bars.parse("sample-bars.json", resource("sample-bars.json"));
  }

  static Page page() {
    return Page.of(bars(), List.of(results()), "A trial | that\nnobody may lose.\n");
  }
}
