package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.TenantReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exported directory cannot show what lies outside of it, however it links there. */
final class LinkedExportTest {
  private static final Overrides DOMAIN =
      new Overrides(Optional.of("acme.test"), Optional.empty(), Optional.empty());
  private static final String SECRET = "{\"hunter2\": ";
  private static final String CLIENT = "{\"name\": \"A\"}";

  @TempDir private Path around;
  private Path export = Path.of("");
  private Path clients = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    export = Files.createDirectory(around.resolve("export"));
    clients = Files.createDirectory(export.resolve("clients"));
  }

  /** The second one begins like the directory itself. */
  @ParameterizedTest
  @ValueSource(strings = {"elsewhere", "export-2"})
  void read_fileThatLinksOut_isReportedAndNotShown(String folder) throws IOException {
    Path next = Files.createDirectory(around.resolve(folder));
    Path secret = Files.writeString(next.resolve("secret.json"), SECRET);
    Path link = Files.createSymbolicLink(clients.resolve("a.json"), secret);

    assertOnlyRefused(TenantDocuments.read(export, DOMAIN), link);
  }

  @Test
  void read_folderThatLinksOut_isReportedWithoutTheNamesOfItsFiles() throws IOException {
    Path next = Files.createDirectory(around.resolve("roles"));
    Files.writeString(next.resolve("secret.json"), SECRET);
    Files.createSymbolicLink(export.resolve("roles"), next);

    assertOnlyRefused(TenantDocuments.read(export, DOMAIN), export);
  }

  @Test
  void read_singleFileThatLinksOut_isReported() throws IOException {
    Files.delete(clients);
    Path secret = Files.writeString(around.resolve("secret.yaml"), "hunter2: [");
    Path link = Files.createSymbolicLink(export.resolve("tenant.yaml"), secret);

    assertOnlyRefused(TenantDocuments.read(export, DOMAIN), link);
  }

  @Test
  void read_linksWithinTheDirectory_areFollowed() throws IOException {
    Path data = Files.createDirectory(export.resolve("..2026"));
    Files.writeString(data.resolve("a.json"), CLIENT);
    Files.createSymbolicLink(clients.resolve("a.json"), Path.of("..", "..2026", "a.json"));

    assertThat(TenantDocuments.read(export, DOMAIN).orElseThrow().clients()).hasSize(1);
  }

  @Test
  void read_directoryThatIsALinkItself_isRead() throws IOException {
    Files.writeString(clients.resolve("a.json"), CLIENT);
    Path link = Files.createSymbolicLink(around.resolve("current"), export);

    assertThat(TenantDocuments.read(link, DOMAIN).orElseThrow().clients()).hasSize(1);
  }

  private static void assertOnlyRefused(TenantReading reading, Path where) {
    assertThat(reading.tenant()).isEmpty();
    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(DiagnosticCode.UNREADABLE);
              assertThat(found.message()).startsWith("a link leads out of the directory");
            })
        .extracting(Diagnostic::location)
        .extracting(Location::document)
        .isEqualTo(where.toString());
  }
}
