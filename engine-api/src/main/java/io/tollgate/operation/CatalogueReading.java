package io.tollgate.operation;

import static java.util.Objects.requireNonNull;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What reading a catalogue of operations gave: the catalogue, or the reasons why there is none.
 *
 * @param catalogue the catalogue; given exactly if no diagnostic is an error
 * @param diagnostics everything found, in the order of the document
 * @since 0.1.0
 */
public record CatalogueReading(
    Optional<OperationCatalogue> catalogue, List<Diagnostic> diagnostics) {
  /** Checks that a catalogue is given exactly if there is no error. */
  public CatalogueReading {
    requireNonNull(catalogue, "catalogue");
    diagnostics = List.copyOf(diagnostics);
    boolean hasError = diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    if (hasError == catalogue.isPresent()) {
      throw new IllegalArgumentException(
          "a catalogue is given exactly if there is no error: catalogue=" + catalogue.isPresent());
    }
  }

  /**
   * Tells whether the catalogue can be used.
   *
   * @return true if no diagnostic is an error
   */
  public boolean isValid() {
    return catalogue.isPresent();
  }

  /**
   * Returns the catalogue.
   *
   * @return the catalogue
   * @throws InvalidCatalogueException if there is none; it carries the diagnostics
   */
  public OperationCatalogue orElseThrow() {
    return catalogue.orElseThrow(() -> new InvalidCatalogueException(diagnostics));
  }
}
