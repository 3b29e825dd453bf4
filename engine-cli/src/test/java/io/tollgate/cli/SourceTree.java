package io.tollgate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's files on disk, from whatever folder a test is started in. */
final class SourceTree {
  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");
  private static final Pattern NOT_OURS = Pattern.compile("(^|/)(target|\\.[^/]*)/");
  private static final Path ROOT = findRoot();

  private SourceTree() {}

  /** Returns the folder that holds the wrapper, and with it every module. */
  static Path root() {
    return ROOT;
  }

  /** Returns every Java file of every module, those of tests included, but not of strangers. */
  static List<Path> javaFiles() {
    List<Path> files = new ArrayList<>();
    for (Path module : list(ROOT)) {
      for (String sources : List.of("src/main", "src/test")) {
        if (Files.isDirectory(module.resolve(sources))) {
          files.addAll(javaFilesUnder(module.resolve(sources)));
        }
      }
    }
    return files;
  }

  /** Returns the Java files of every exported package. */
  static List<Path> exportedFiles() {
    List<String> packages =
        javaFiles().stream()
            .filter(file -> file.endsWith("src/main/java/module-info.java"))
            .map(SourceTree::read)
            .flatMap(text -> EXPORTS.matcher(text).results())
            .map((MatchResult found) -> "/src/main/java/" + found.group(1).replace('.', '/'))
            .toList();
    return javaFiles().stream()
        .filter(file -> packages.stream().anyMatch(file.getParent().toString()::endsWith))
        .toList();
  }

  /** Returns every page of the documentation, wherever it is; what is built or hidden is none. */
  static List<Path> pages() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !NOT_OURS.matcher(ROOT.relativize(file).toString()).find())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFilesUnder(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(entry -> entry.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
