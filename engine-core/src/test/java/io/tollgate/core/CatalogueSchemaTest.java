package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of a catalogue says what the reader does, as far as a schema can. */
final class CatalogueSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TenantCorpus.projectFile("docs/schema/catalogue.schema.json"));

  static List<TenantCorpus.Case> valid() {
    return TenantCorpus.catalogues("valid").cases();
  }

  static List<TenantCorpus.Case> invalidShape() {
    return TenantCorpus.catalogues("invalid-shape").cases();
  }

  static List<TenantCorpus.Case> invalidReferences() {
    return TenantCorpus.catalogues("invalid-references").cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void valid(TenantCorpus.Case catalogue) {
    assertThat(errors(catalogue.text())).isEmpty();
    assertThat(errorsOfTheReader(catalogue)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void invalidShape(TenantCorpus.Case catalogue) {
    assertThat(errors(catalogue.text())).isNotEmpty();
    assertThat(errorsOfTheReader(catalogue)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void invalidReferences(TenantCorpus.Case catalogue) {
    assertThat(errors(catalogue.text())).isEmpty();
    assertThat(errorsOfTheReader(catalogue)).isNotEmpty();
  }

  @Test
  void shippedCatalogue() throws IOException {
    try (InputStream in =
        CatalogueReader.class.getResourceAsStream("admission/my-organization.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(errors(text)).isEmpty();
    }
  }

  private static List<Diagnostic> errorsOfTheReader(TenantCorpus.Case catalogue) {
    return CatalogueReader.create()
        .readText(catalogue.name(), catalogue.text())
        .diagnostics()
        .stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .toList();
  }

  private static List<Error> errors(String text) {
    return SCHEMA.validate(text, InputFormat.JSON);
  }
}
