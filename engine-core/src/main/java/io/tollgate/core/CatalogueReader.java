package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.core.document.CatalogueDocuments;
import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.OperationCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Reads the operations of an API from a document in JSON or YAML.
 *
 * <p>Reading is strict and does not end at the first mistake: a {@link CatalogueReading} carries
 * every finding with its place. Bad input, however bad, is a finding and never an exception.
 *
 * <p>Instances are immutable and safe to share between threads.
 *
 * @since 0.1.0
 */
public final class CatalogueReader {
  private static final String MY_ORGANIZATION = "admission/my-organization.json";

  private CatalogueReader() {}

  /**
   * Returns a reader.
   *
   * @return the reader
   */
  public static CatalogueReader create() {
    return new CatalogueReader();
  }

  /**
   * Returns the operations of the My Organization API, as of its document of 2026-08-19.
   *
   * @return the catalogue that ships with the engine
   */
  public static OperationCatalogue myOrganization() {
    return MyOrganization.CATALOGUE;
  }

  /**
   * Reads a file.
   *
   * @param file where the catalogue is
   * @return the catalogue, or why there is none
   */
  public CatalogueReading read(Path file) {
    requireNonNull(file, "file");
    return CatalogueDocuments.read(file);
  }

  /**
   * Reads a stream to its end.
   *
   * @param documentName the document's name in diagnostics
   * @param in the document in UTF-8; it is not closed
   * @return the catalogue, or why there is none
   */
  public CatalogueReading read(String documentName, InputStream in) {
    requireNonNull(documentName, "documentName");
    requireNonNull(in, "in");
    return CatalogueDocuments.read(documentName, in);
  }

  /**
   * Reads a text.
   *
   * @param documentName the document's name in diagnostics
   * @param text the document
   * @return the catalogue, or why there is none
   */
  public CatalogueReading readText(String documentName, String text) {
    requireNonNull(documentName, "documentName");
    requireNonNull(text, "text");
    return CatalogueDocuments.readText(documentName, text);
  }

  /** Reads the shipped catalogue when it is first asked for. */
  private static final class MyOrganization {
    static final OperationCatalogue CATALOGUE = load();

    private static OperationCatalogue load() {
      try (InputStream in = CatalogueReader.class.getResourceAsStream(MY_ORGANIZATION)) {
        return CatalogueDocuments.read(MY_ORGANIZATION, requireNonNull(in, MY_ORGANIZATION))
            .orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
