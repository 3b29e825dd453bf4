package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a tenant from documents. Whatever they hold, the answer is a reading. */
public final class TenantDocuments {
  private final Notes notes = new Notes();
  private final Overrides overrides;

  /** Whether something was not read to its end, so that nothing can be said about the whole. */
  private boolean broken;

  private TenantDocuments(Overrides overrides) {
    this.overrides = overrides;
  }

  /**
   * Reads a file, or a directory that the Deploy CLI exported to.
   *
   * @param path the file or directory
   * @param overrides what counts in place of the document
   * @return the reading
   */
  public static TenantReading read(Path path, Overrides overrides) {
    TenantDocuments documents = new TenantDocuments(overrides);
    if (!Files.isDirectory(path)) {
      return documents.readFile(path);
    }
    ExportFolder folder = new ExportFolder(path);
    return folder
        .singleFile()
        .map(file -> documents.readOne(file.toString(), () -> folder.read(file)))
        .orElseGet(() -> documents.readFolder(path, folder));
  }

  /**
   * Reads a stream to its end.
   *
   * @param name the document's name in diagnostics
   * @param in the stream; it is not closed
   * @param overrides what counts in place of the document
   * @return the reading
   */
  public static TenantReading read(String name, InputStream in, Overrides overrides) {
    return new TenantDocuments(overrides).readOne(name, () -> SourceFiles.read(name, in));
  }

  /**
   * Reads a text.
   *
   * @param name the document's name in diagnostics
   * @param text the document
   * @param overrides what counts in place of the document
   * @return the reading
   */
  public static TenantReading readText(String name, String text, Overrides overrides) {
    return new TenantDocuments(overrides).readOne(name, () -> Source.of(name, text));
  }

  private TenantReading readOne(String name, Supplier<Source> supplier) {
    Optional<Source> source = source(name, supplier);
    if (source.isEmpty()) {
      return new TenantReading(Optional.empty(), notes.toList());
    }
    Draft draft = new Draft(Spot.at(source.get(), "", Place.START));
    Context context = new Context(ShapeFinder.find(source.get()), overrides.domain(), notes);
    attempt(source.get(), () -> DocumentReader.readAll(source.get(), draft, context));
    return finish(draft, context);
  }

  private TenantReading readFile(Path file) {
    return readOne(file.toString(), () -> SourceFiles.read(file));
  }

  private TenantReading readFolder(Path path, ExportFolder folder) {
    Source folderItself = Source.unread(path.toString());
    Draft draft = new Draft(Spot.at(folderItself, "", Place.UNKNOWN));
    Context context = new Context(Shape.EXPORT, overrides.domain(), notes);
    List<Section> sections = folder.sections();
    if (sections.isEmpty()) {
      notes.error(
          draft.root,
          DiagnosticCode.UNKNOWN_SHAPE,
          "the directory has none of the folders of an export, such as `clients`");
    }
    draft.listsOrganizations = sections.contains(Section.ORGANIZATIONS);
    for (Section section : sections) {
      attempt(folderItself, () -> readFiles(folder, section, draft, context));
    }
    return finish(draft, context);
  }

  private void readFiles(ExportFolder folder, Section section, Draft draft, Context context) {
    for (Path file : folder.files(section)) {
      source(file.toString(), () -> folder.read(file))
          .ifPresent(
              source ->
                  attempt(source, () -> DocumentReader.readPart(section, source, draft, context)));
    }
  }

  private TenantReading finish(Draft draft, Context context) {
    if (broken) {
      return new TenantReading(Optional.empty(), notes.toList());
    }
    List<Remark> remarks = new ArrayList<>();
    if (context.shape() == Shape.EXPORT) {
      remarks.addAll(UnlistedApis.leaveOut(draft));
      remarks.addAll(References.resolve(draft));
    }
    Tenant tenant = Assembly.join(draft, overrides, context);
    remarks.addAll(CrossCheck.check(tenant, draft, context.shape()));
    Locator.note(remarks, notes);
    return new TenantReading(
        notes.hasErrors() ? Optional.empty() : Optional.of(tenant), notes.toList());
  }

  private Optional<Source> source(String name, Supplier<Source> supplier) {
    try {
      return Optional.of(supplier.get());
    } catch (DocumentException e) {
      report(Source.unread(name), e);
      return Optional.empty();
    }
  }

  private void attempt(Source source, Runnable reading) {
    try {
      reading.run();
    } catch (DocumentException e) {
      report(source, e);
    }
  }

  private void report(Source source, DocumentException e) {
    broken = true;
    notes.end(Spot.at(source, "", e.place()), e.code(), String.valueOf(e.getMessage()));
  }
}
