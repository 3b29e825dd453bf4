package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an export to a directory: a folder for each section, a file for each object. A link
 * is followed within the directory, as those that mount it may need, and never out of it: who
 * packed an export may not be who may read all that is around it.
 */
final class ExportFolder {
  private static final String EXTENSION = ".json";

  private final Path folder;

  ExportFolder(Path folder) {
    this.folder = folder;
  }

  /** The one file that holds everything, which the Deploy CLI writes in its other format. */
  Optional<Path> singleFile() {
    Path file = folder.resolve("tenant.yaml");
    return sections().isEmpty() && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** The sections that the export has. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Section section : Section.values()) {
      if (!section.folder().isEmpty() && Files.isDirectory(folder.resolve(section.folder()))) {
        sections.add(section);
      }
    }
    return sections;
  }

  /** The files of a section, in the order of their names; what is no file is passed over. */
  List<Path> files(Section section) {
    Path path = folder.resolve(section.folder());
    requireInside(path);
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> files =
          entries
              .filter(entry -> entry.toString().endsWith(EXTENSION) && Files.isRegularFile(entry))
              .limit(Limits.FILES + 1L)
              .sorted()
              .toList();
      if (files.size() > Limits.FILES) {
        throw new DocumentException(
            DiagnosticCode.LIMIT_EXCEEDED,
            Place.UNKNOWN,
            "a folder may have " + Limits.FILES + " files");
      }
      return files;
    } catch (IOException e) {
      throw SourceFiles.unreadable(e);
    }
  }

  Source read(Path file) {
    requireInside(file);
    return SourceFiles.read(file);
  }

  private void requireInside(Path path) {
    try {
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        throw new DocumentException(
            DiagnosticCode.UNREADABLE,
            Place.UNKNOWN,
            "a link leads out of the directory: put what it links to in its place");
      }
    } catch (IOException e) {
      throw SourceFiles.unreadable(e);
    }
  }
}
