package io.tollgate.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small tenants and catalogues, one rule each. The name of a file is what it shows. */
record TenantCorpus(Path folder) {
  private static final Path ROOT = findRoot();

  /** One tenant or catalogue. */
  record Case(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Accepted by the schema and by the reader, perhaps with warnings. */
  static TenantCorpus valid() {
    return of("valid");
  }

  /** Rejected by both for what stands in one place. */
  static TenantCorpus invalidShape() {
    return of("invalid-shape");
  }

  /** Rejected by the reader for how parts fit together, which a schema cannot say. */
  static TenantCorpus invalidReferences() {
    return of("invalid-references");
  }

  List<Case> cases() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> new Case(file.getFileName().toString(), read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a file of the project. */
  static String projectFile(String path) {
    return read(ROOT.resolve(path));
  }

  /**
   * Those of {@code valid}, {@code invalid-shape} or {@code invalid-references}, but catalogues.
   */
  static TenantCorpus catalogues(String folder) {
    return of("catalogue", folder);
  }

  private static TenantCorpus of(String folder) {
    return of("tenant", folder);
  }

  private static TenantCorpus of(String kind, String folder) {
    return new TenantCorpus(
        ROOT.resolve("engine-core/src/test/resources/corpus").resolve(kind).resolve(folder));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that holds the wrapper, from whatever folder a test is started in. */
  private static Path findRoot() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "started outside of the project: " + Path.of("").toAbsolutePath());
  }
}
