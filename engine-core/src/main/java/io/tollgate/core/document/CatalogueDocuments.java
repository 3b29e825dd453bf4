package io.tollgate.core.document;

import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.DiagnosticCode;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a catalogue of operations from a document. Whatever it holds, the answer is a reading. */
public final class CatalogueDocuments {
  private final Notes notes = new Notes();

  private CatalogueDocuments() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the reading
   */
  public static CatalogueReading read(Path file) {
    return new CatalogueDocuments().read(file.toString(), () -> SourceFiles.read(file));
  }

  /**
   * Reads a stream to its end.
   *
   * @param name the document's name in diagnostics
   * @param in the stream; it is not closed
   * @return the reading
   */
  public static CatalogueReading read(String name, InputStream in) {
    return new CatalogueDocuments().read(name, () -> SourceFiles.read(name, in));
  }

  /**
   * Reads a text.
   *
   * @param name the document's name in diagnostics
   * @param text the document
   * @return the reading
   */
  public static CatalogueReading readText(String name, String text) {
    return new CatalogueDocuments().read(name, () -> Source.of(name, text));
  }

  private CatalogueReading read(String name, Supplier<Source> supplier) {
    Source source = Source.unread(name);
    Optional<OperationCatalogue> catalogue = Optional.empty();
    try {
      source = supplier.get();
      catalogue = CatalogueForm.read(root(source));
    } catch (DocumentException e) {
      Spot spot = Spot.at(source, "", e.place());
      notes.end(spot, e.code(), String.valueOf(e.getMessage()));
    }
    return new CatalogueReading(notes.hasErrors() ? Optional.empty() : catalogue, notes.toList());
  }

  private Fields root(Source source) {
    try (Tokens tokens = Tokens.of(source)) {
      if (tokens.next() == null) {
        throw new DocumentException(
            DiagnosticCode.UNKNOWN_SHAPE, Place.START, "the document is empty");
      }
      Spot spot = Spot.at(source, "", tokens.place());
      Node root = new NodeReader(tokens, notes).read(spot);
      tokens.requireEnd();
      if (root instanceof ObjectNode object) {
        return new Fields(
            object, new Element(new Context(Shape.OWN, Optional.empty(), notes), spot));
      }
      throw new DocumentException(
          DiagnosticCode.UNKNOWN_SHAPE,
          spot.place(),
          "a catalogue must be an object with `operations`: " + root.describe());
    }
  }
}
