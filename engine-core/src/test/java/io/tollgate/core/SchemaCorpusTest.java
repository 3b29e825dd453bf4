package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema says what the reader does, as far as a schema can. It cannot say that parts
 * fit together, nor refuse a whole number that is written as a fraction: to a schema 900.0 is an
 * integer.
 */
final class SchemaCorpusTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TenantCorpus.projectFile("docs/schema/tenant.schema.json"));

  static List<TenantCorpus.Case> valid() {
    return TenantCorpus.valid().cases();
  }

  static List<TenantCorpus.Case> invalidShape() {
    return TenantCorpus.invalidShape().cases();
  }

  static List<TenantCorpus.Case> invalidReferences() {
    return TenantCorpus.invalidReferences().cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void valid(TenantCorpus.Case tenant) {
    assertThat(errors(tenant.text())).isEmpty();
    assertThat(errorsOfTheReader(tenant)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void invalidShape(TenantCorpus.Case tenant) {
    assertThat(errors(tenant.text())).isNotEmpty();
    assertThat(errorsOfTheReader(tenant)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void invalidReferences(TenantCorpus.Case tenant) {
    assertThat(errors(tenant.text())).isEmpty();
    assertThat(errorsOfTheReader(tenant)).isNotEmpty();
  }

  @Test
  void exampleTenant() {
    assertThat(errors(TenantCorpus.projectFile("docs/examples/acme/tenant.json"))).isEmpty();
  }

  private static List<Diagnostic> errorsOfTheReader(TenantCorpus.Case tenant) {
    return TenantReader.create().readText(tenant.name(), tenant.text()).diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .toList();
  }

  private static List<Error> errors(String text) {
    return SCHEMA.validate(text, InputFormat.JSON);
  }
}
