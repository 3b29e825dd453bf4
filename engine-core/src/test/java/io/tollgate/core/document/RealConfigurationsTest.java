package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.PlatformData;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Configurations that others wrote for the platform; see {@link PlatformData}. */
final class RealConfigurationsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void read_publicTenants_areValid() throws IOException {
    for (Path file : files("public-tenants", ".yaml")) {
      assertThat(errors(TenantDocuments.read(file, Overrides.NONE))).as("%s", file).isEmpty();
    }
    for (Path file : files("deploy-cli/e2e-testdata", ".yaml")) {
      assertThat(errors(TenantDocuments.read(file, Overrides.NONE))).as("%s", file).isEmpty();
    }
  }

  /** Its user attribute profile breaks the tool's own schema, and it names clients it lacks. */
  @Test
  void read_handWrittenExample_failsForItsMistakes() throws IOException {
    for (Path file : files("deploy-cli/examples-yaml", ".yaml")) {
      assertThat(errors(TenantDocuments.read(file, Overrides.NONE)))
          .containsExactly(
              "614:5 UNKNOWN_FIELD /userAttributeProfiles/0/description",
              "616:7 WRONG_TYPE /userAttributeProfiles/0/user_attributes",
              "687:20 UNKNOWN_REFERENCE /organizations/0/clients/0/client_id");
    }
    Optional<Path> folder = PlatformData.find("deploy-cli/examples-directory");
    if (folder.isPresent()) {
      assertThat(errors(TenantDocuments.read(folder.get(), Overrides.NONE)))
          .containsExactly(
              "2:16 UNKNOWN_REFERENCE /client_id",
              "3:3 UNKNOWN_FIELD /description",
              "4:22 WRONG_TYPE /user_attributes");
    }
  }

  /** Every recorded answer of the Management API is an object that the reader accepts. */
  @Test
  void read_recordedObjects_areValid() throws IOException {
    for (Path cassette : files("terraform-provider", ".yaml")) {
      ObjectNode document = JSON.createObjectNode();
      document.putObject("tenant").put("domain", "terraform.example");
      recorded(cassette)
          .forEach(
              (section, objects) -> {
                var array = document.putArray(section.ownName());
                objects.values().forEach(array::add);
              });
      TenantReading reading =
          TenantDocuments.readText(cassette.toString(), document.toString(), Overrides.NONE);
      assertThat(errors(reading))
          .as("%s: %s", cassette, document)
          .allMatch(error -> error.contains("UNKNOWN_REFERENCE"));
      assertThat(document.size()).as("%s", cassette).isGreaterThan(1);
    }
  }

  /** The last recorded state of each object, by section and id. */
  private static Map<Section, Map<String, JsonNode>> recorded(Path cassette) throws IOException {
    Map<Section, Map<String, JsonNode>> recorded = new TreeMap<>();
    JsonNode interactions =
        new YAMLMapper().readTree(Files.readString(cassette)).path("interactions");
    for (JsonNode interaction : interactions) {
      String body = interaction.path("response").path("body").asString("");
      if (body.startsWith("{")) {
        JsonNode object = JSON.readTree(body);
        section(object)
            .ifPresent(
                section ->
                    recorded
                        .computeIfAbsent(section, key -> new TreeMap<>())
                        .put(id(object), object));
      }
    }
    return recorded;
  }

  private static String id(JsonNode object) {
    return object.has("client_id") && !object.has("audience")
        ? object.path("client_id").asString()
        : object.path("id").asString();
  }

  private static Optional<Section> section(JsonNode object) {
    if (object.has("audience")) {
      return Optional.of(Section.CLIENT_GRANTS);
    }
    if (object.has("identifier")) {
      return Optional.of(Section.RESOURCE_SERVERS);
    }
    if (object.has("client_id")) {
      return Optional.of(Section.CLIENTS);
    }
    if (object.has("user_attributes")) {
      return Optional.of(Section.USER_ATTRIBUTE_PROFILES);
    }
    return object.path("id").asString("").startsWith("cop_")
        ? Optional.of(Section.CONNECTION_PROFILES)
        : Optional.empty();
  }

  private static List<String> errors(TenantReading reading) {
    List<String> errors = new ArrayList<>();
    for (Diagnostic found : reading.diagnostics()) {
      if (found.severity() == Severity.ERROR) {
        errors.add(Readings.show(found));
      }
    }
    return errors;
  }

  private static List<Path> files(String folder, String extension) throws IOException {
    Optional<Path> data = PlatformData.find(folder);
    if (data.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data.get())) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
