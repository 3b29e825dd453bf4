package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What comes along at run time, by the list that is packed beside the jar. The command line brings
 * all that the engine brings.
 */
final class LicencesIT {
  /** Those that ask nobody who embeds the engine for more than a notice. */
  private static final Set<String> ALLOWED = Set.of("Apache-2.0", "BSD-3-Clause", "MIT");

  private static List<JsonNode> components = List.of();

  @BeforeAll
  static void read() {
    JsonNode bom = new JsonMapper().readTree(Path.of("target/bom.json"));
    components = bom.get("components").valueStream().toList();
  }

  @Test
  void everyLibrary_hasAnAllowedLicence() {
    assertThat(components)
        .filteredOn(component -> !isOurs(component))
        .isNotEmpty()
        .allSatisfy(
            component ->
                assertThat(licences(component))
                    .as(name(component))
                    .isNotEmpty()
                    .isSubsetOf(ALLOWED));
  }

  @Test
  void libraries_areFew() {
    assertThat(components)
        .filteredOn(component -> !isOurs(component))
        .extracting(LicencesIT::name)
        .containsExactlyInAnyOrder(
            "caffeine",
            "commons-lang3",
            "commons-text",
            "error_prone_annotations",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-dataformat-yaml",
            "jspecify",
            "picocli",
            "snakeyaml-engine");
  }

  private static boolean isOurs(JsonNode component) {
    return component.path("group").asString().equals("io.tollgate");
  }

  private static String name(JsonNode component) {
    return component.get("name").asString();
  }

  /** Returns the licences' identifiers; a licence without one is returned by its name. */
  private static List<String> licences(JsonNode component) {
    return component
        .path("licenses")
        .valueStream()
        .map(entry -> entry.path("license"))
        .flatMap(licence -> Stream.of("id", "name").filter(licence::has).map(licence::get))
        .map(JsonNode::asString)
        .toList();
  }
}
