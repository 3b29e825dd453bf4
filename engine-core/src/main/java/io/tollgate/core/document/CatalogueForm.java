package io.tollgate.core.document;

import static io.tollgate.operation.OperationCatalogue.DOMAIN_PREFIX;

import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a catalogue of operations, which is closed. */
final class CatalogueForm {
  private static final Set<String> FIELDS =
      Set.of(
          "$schema",
          "audience",
          "base_path",
          "optional_version",
          "needs_client_configuration",
          "operations");

  private CatalogueForm() {}

  /** Reads one; there is none if anything in the document is an error. */
  static Optional<OperationCatalogue> read(Fields fields) {
    fields.closed(FIELDS).require("audience", "operations");
    Optional<String> audience = audience(fields);
    Optional<String> basePath = basePath(fields);
    Optional<String> version = version(fields);
    boolean needsClientConfiguration = fields.flagOr("needs_client_configuration", false);
    List<Operation> operations = operations(fields, version.orElse(""));
    if (fields.notes().hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new OperationCatalogue(
            audience.orElseThrow(),
            basePath.orElse(""),
            version.orElse(""),
            needsClientConfiguration,
            operations));
  }

  private static Optional<String> audience(Fields fields) {
    Optional<String> audience = fields.text("audience");
    if (audience.isPresent() && misplacesDomain(audience.get())) {
      fields.error(
          "audience",
          DiagnosticCode.INVALID_VALUE,
          "`{domain}` may stand at the beginning only, as `"
              + DOMAIN_PREFIX
              + "`: "
              + Quotes.quote(audience.get()));
    }
    return audience;
  }

  private static boolean misplacesDomain(String audience) {
    int begin = audience.startsWith(DOMAIN_PREFIX) ? DOMAIN_PREFIX.length() : 0;
    return audience.indexOf("{domain}", begin) >= 0;
  }

  private static Optional<String> basePath(Fields fields) {
    Optional<String> path = fields.text("base_path", 0, Limits.STRING_LENGTH);
    if (path.isPresent() && !path.get().isEmpty() && !isPlain(path.get())) {
      fields.error(
          "base_path",
          DiagnosticCode.INVALID_VALUE,
          "must be empty, or segments each after a slash: " + Quotes.quote(path.get()));
    }
    return path;
  }

  private static Optional<String> version(Fields fields) {
    Optional<String> version = fields.text("optional_version", 0, Limits.STRING_LENGTH);
    if (version.isPresent()
        && !version.get().isEmpty()
        && (version.get().indexOf('/') >= 0 || !isPlain('/' + version.get()))) {
      fields.error(
          "optional_version",
          DiagnosticCode.INVALID_VALUE,
          "must be empty or one segment: " + Quotes.quote(version.get()));
    }
    return version;
  }

  /** Whether a text is a path without parameters, and not the root. */
  private static boolean isPlain(String path) {
    return path.length() > 1 && path.indexOf('{') < 0 && Operation.isPath(path);
  }

  /** Each operation is compared with the others, and kept tokens know how they stand with all. */
  private static void requireFew(Fields fields) {
    int many = fields.elements("operations").size();
    if (many > Limits.OPERATIONS) {
      throw new DocumentException(
          DiagnosticCode.LIMIT_EXCEEDED,
          fields.spot("operations").place(),
          "a catalogue may have " + Limits.OPERATIONS + " operations: " + many);
    }
  }

  private static List<Operation> operations(Fields fields, String version) {
    OperationForm form = new OperationForm(version);
    requireFew(fields);
    List<Operation> operations = fields.objects("operations", form::read);
    AlternativeForm.requireElement(fields, "operations");
    return operations;
  }
}
