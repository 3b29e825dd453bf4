package io.tollgate.core.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One tenant in every shape and both syntaxes, which is the same tenant each time. */
final class ShapesTest {
  private static final Overrides DOMAIN =
      new Overrides(Optional.of("acme.test"), Optional.empty(), Optional.empty());

  private static String own;
  private static JsonNode export;

  @TempDir private Path folder;

  @BeforeAll
  static void loadDocuments() throws IOException {
    own = resource("own.json");
    export = new YAMLMapper().readTree(resource("export.yaml"));
  }

  @Test
  void read_ownShapeAndExport_giveTheSameTenant() throws IOException {
    assertThat(TenantDocuments.readText("t", resource("export.yaml"), DOMAIN).orElseThrow())
        .isEqualTo(ownTenant());
  }

  @Test
  void read_ownShapeAsYaml_givesTheSameTenant() {
    String yaml = new YAMLMapper().writeValueAsString(new JsonMapper().readTree(own));

    assertThat(Readings.read(yaml).orElseThrow()).isEqualTo(ownTenant());
  }

  @Test
  void read_exportAsJson_givesTheSameTenant() {
    assertThat(TenantDocuments.readText("t", export.toString(), DOMAIN).orElseThrow())
        .isEqualTo(ownTenant());
  }

  @Test
  void read_directory_givesTheSameTenant() throws IOException {
    writeFolder();

    assertThat(TenantDocuments.read(folder, DOMAIN).orElseThrow()).isEqualTo(ownTenant());
  }

  @Test
  void read_directoryWithOneFile_readsTheFile() throws IOException {
    Files.writeString(folder.resolve("tenant.yaml"), resource("export.yaml"));

    assertThat(TenantDocuments.read(folder, DOMAIN).orElseThrow()).isEqualTo(ownTenant());
  }

  @Test
  void read_mistakeInADirectory_isFoundInItsFile() throws IOException {
    writeFolder();
    Path file = folder.resolve("clients/broken.json");
    Files.writeString(file, "{\n \"name\": 1}");
    Files.createSymbolicLink(folder.resolve("clients/loop.json"), folder.resolve("clients"));

    assertThat(TenantDocuments.read(folder, DOMAIN).diagnostics())
        .filteredOn(found -> found.location().document().equals(file.toString()))
        .extracting(Readings::show)
        .contains("2:10 WRONG_TYPE /name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'clients':[],'resource_servers':[]} | OWN",
        "{'clients':[],'resourceServers':[]}  | EXPORT",
        "{'clients':[]}                       | OWN",
        "{'tenant':{'friendly_name':'x'},'rules':[]} | EXPORT",
        "{'tenant':{'domain':'x'},'rules':[]} | OWN",
        "clients: []                          | EXPORT",
        "tenant: {tier: free}                 | OWN",
        "connection_profiles: []              | OWN",
      })
  void find_byContent_notByExtension(String text, Shape expected) {
    assertThat(ShapeFinder.find(Source.of("t", text.replace('\'', '"')))).isEqualTo(expected);
  }

  @Test
  void read_ownSpellingInAnExport_isAMistake() {
    Marked marked = Marked.of("clientGrants: []\n^resource_servers: []\nunheardOf: 1\n");

    assertThat(Readings.problems(marked.text()))
        .containsExactlyElementsOf(
            marked.expect("UNKNOWN_FIELD /resource_servers -> resourceServers"));
  }

  @Test
  void read_keyLikeThatOfASection_isProbablyAMistake() {
    Marked marked =
        Marked.of("roles: []\nrules: []\n^clientGrant: []\n^clientsGrants: []\nforms: []\n");

    assertThat(Readings.read(marked.text()).isValid()).isTrue();
    assertThat(Readings.problems(marked.text()))
        .containsExactlyElementsOf(
            marked.expect(
                "UNKNOWN_FIELD /clientGrant -> clientGrants",
                "UNKNOWN_FIELD /clientsGrants -> clientGrants"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unheardOf: 1", "rules: []", "{}", "{\"$schema\": \"x\"}"})
  void read_withoutAnySection_isNoTenant(String text) {
    assertThat(Readings.problems(text)).containsExactly("1:1 UNKNOWN_SHAPE ");
  }

  private static Tenant ownTenant() {
    return Readings.read(own).orElseThrow();
  }

  /** Writes the export the way the Deploy CLI does: a file for each object. */
  private void writeFolder() throws IOException {
    for (Section section : Section.values()) {
      JsonNode objects = export.get(section.exportName());
      if (section.folder().isEmpty() || objects == null) {
        continue;
      }
      Path target = Files.createDirectory(folder.resolve(section.folder()));
      if (section == Section.CUSTOM_DOMAINS) {
        Files.writeString(target.resolve("custom-domains.json"), objects.toString());
        continue;
      }
      int index = 0;
      for (JsonNode object : objects) {
        Files.writeString(target.resolve("object" + index++ + ".json"), text(section, object));
      }
    }
  }

  /** A grant has the id of its place, which differs; in a folder it needs one of its own. */
  private static String text(Section section, JsonNode object) {
    if (section == Section.CLIENT_GRANTS && !object.has("id")) {
      ((ObjectNode) object).put("id", "#/clientGrants/0");
    }
    return object.toPrettyString();
  }

  private static String resource(String name) throws IOException {
    try (var in = ShapesTest.class.getResourceAsStream(name)) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
