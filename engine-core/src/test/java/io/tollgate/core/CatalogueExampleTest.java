package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the page on catalogues can be read, and the page names every field. */
final class CatalogueExampleTest {
  private static final String EXAMPLE = "docs/examples/catalogue/invoices.json";
  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

  @Test
  void example_isReadWithoutAFinding() {
    CatalogueReading reading =
        CatalogueReader.create().readText("invoices.json", TenantCorpus.projectFile(EXAMPLE));

    assertThat(reading.diagnostics()).isEmpty();
    OperationCatalogue catalogue = reading.orElseThrow();
    assertThat(catalogue.isOfTenantDomain()).isFalse();
    assertThat(catalogue.operations())
        .extracting(Operation::id)
        .containsExactly("ListInvoices", "GetInvoice", "FindInvoices", "CancelInvoice");
    assertThat(catalogue.operations().get(0).alternatives().get(1).obligations())
        .containsExactly("omit:amount");
  }

  @Test
  void page_namesEveryField() {
    Matcher fields = FIELD.matcher(TenantCorpus.projectFile("docs/catalogue.md"));
    List<String> named = new ArrayList<>();
    while (fields.find()) {
      named.add(fields.group(1));
    }

    assertThat(named)
        .containsExactly(
            "audience",
            "base_path",
            "optional_version",
            "needs_client_configuration",
            "operations",
            "id",
            "method",
            "path",
            "alternatives",
            "class",
            "requirements",
            "access_level",
            "limited_members");
  }
}
