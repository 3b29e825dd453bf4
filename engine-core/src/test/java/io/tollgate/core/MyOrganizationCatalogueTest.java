package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped catalogue is what the platform publishes, and what is decided beyond that. The
 * platform's own document is no part of the project; see {@link PlatformData}.
 */
final class MyOrganizationCatalogueTest {
  private static final OperationCatalogue CATALOGUE = CatalogueReader.myOrganization();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  @Test
  void myOrganization_document_isOfTheTenantDomain() {
    assertThat(CATALOGUE.audience()).isEqualTo("https://{domain}/my-org/");
    assertThat(CATALOGUE.isOfTenantDomain()).isTrue();
    assertThat(CATALOGUE.basePath()).isEqualTo("/my-org");
    assertThat(CATALOGUE.optionalVersion()).isEqualTo("v1");
    assertThat(CATALOGUE.needsClientConfiguration()).isTrue();
    assertThat(CatalogueReader.myOrganization()).isSameAs(CATALOGUE);
  }

  @Test
  void myOrganization_operations_are41WithEveryGetARead() {
    assertThat(CATALOGUE.operations()).hasSize(41);
    assertThat(CATALOGUE.operations())
        .allSatisfy(
            operation ->
                assertThat(operation.callClass())
                    .isEqualTo(
                        operation.method().equals("GET") ? CallClass.READ : CallClass.WRITE));
    assertThat(CATALOGUE.operations())
        .filteredOn(operation -> operation.callClass() == CallClass.READ)
        .hasSize(17);
  }

  @Test
  void myOrganization_published_isWhatIsShipped() throws IOException {
    List<String> shipped = CATALOGUE.operations().stream().map(this::line).toList();

    assertThat(shipped).containsExactlyInAnyOrderElementsOf(published());
  }

  @Test
  void myOrganization_members_mayBeListedWithoutTheirRoles() {
    assertThat(find("ListOrganizationMembers").alternatives())
        .extracting(alternative -> alternative.scopes() + " " + alternative.obligations())
        .containsExactly(
            "read:my_org:members read:my_org:member_roles []", "read:my_org:members [omit:roles]");
    assertThat(CATALOGUE.operations())
        .filteredOn(operation -> operation.alternatives().size() > 1)
        .hasSize(1);
    assertThat(CATALOGUE.operations())
        .filteredOn(
            operation ->
                operation.alternatives().stream()
                    .anyMatch(alternative -> !alternative.obligations().isEmpty()))
        .hasSize(1);
  }

  @Test
  void myOrganization_requirements_areThoseOfTheConfiguration() {
    assertThat(needing(Requirement.CONNECTION_PROFILE))
        .containsExactly(
            "GetIdpConfiguration",
            "CreateOrganizationIdentityProvider",
            "UpdateOrganizationIdentityProvider",
            "CreateIdpProvisioningConfiguration",
            "CreateIdpProvisioningScimToken");
    assertThat(needing(Requirement.SCIM))
        .containsExactly("CreateIdpProvisioningConfiguration", "CreateIdpProvisioningScimToken");
    assertThat(needing(Requirement.USER_ATTRIBUTE_PROFILE))
        .containsExactly(
            "CreateOrganizationIdentityProvider",
            "UpdateOrganizationIdentityProviderAttributes",
            "CreateIdpProvisioningConfiguration",
            "UpdateIdpProvisioningConfigurationAttributes");
    assertThat(needing(Requirement.STRATEGY)).containsExactly("CreateOrganizationIdentityProvider");
    assertThat(needing(Requirement.DELETION)).containsExactly("DeleteOrganizationIdentityProvider");
  }

  /** Whatever is about one connection has a level, and nothing else has. */
  @Test
  void myOrganization_accessLevel_isThatOfOneConnection() {
    for (Operation operation : CATALOGUE.operations()) {
      Optional<AccessLevel> expected = Optional.empty();
      if (operation.path().startsWith("/identity-providers/{idp_id}")) {
        boolean reads = operation.callClass() == CallClass.READ;
        expected = Optional.of(reads ? AccessLevel.READONLY : AccessLevel.FULL);
      }
      if (operation.id().equals("UpdateOrganizationIdentityProvider")) {
        expected = Optional.of(AccessLevel.LIMITED);
        assertThat(operation.limitedMembers())
            .containsExactly("assign_membership_on_login", "is_enabled", "show_as_button");
      } else {
        assertThat(operation.limitedMembers()).isEmpty();
      }
      assertThat(operation.accessLevel()).as(operation.id()).isEqualTo(expected);
    }
  }

  @Test
  void myOrganization_recommendedStepUp_namesOperations() {
    assertThat(CATALOGUE.operations())
        .extracting(Operation::id)
        .containsAll(StepUpPolicy.recommended().rules().keySet());
  }

  private static Operation find(String id) {
    return CATALOGUE.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> needing(Requirement requirement) {
    return CATALOGUE.operations().stream()
        .filter(operation -> operation.requirements().contains(requirement))
        .map(Operation::id)
        .toList();
  }

  private String line(Operation operation) {
    List<String> alternatives =
        operation.alternatives().stream()
            .map(ScopeAlternative::scopes)
            .map(scopes -> new TreeSet<>(scopes.toList()).toString())
            .toList();
    return String.join(
        " ",
        operation.id(),
        operation.method(),
        operation.path(),
        alternatives.toString(),
        operation.callClass().wireName());
  }

  /** What the platform's document says of each operation, in the same form. */
  private static List<String> published() throws IOException {
    List<String> lines = new ArrayList<>();
    JsonNode paths = new JsonMapper().readTree(Files.readString(document())).get("paths");
    for (String path : paths.propertyNames()) {
      for (String method : paths.get(path).propertyNames()) {
        if (METHODS.contains(method)) {
          JsonNode operation = paths.get(path).get(method);
          lines.add(
              String.join(
                  " ",
                  operation.get("operationId").asString(),
                  method.toUpperCase(Locale.ROOT),
                  path,
                  alternatives(operation).toString(),
                  callClass(operation)));
        }
      }
    }
    return lines;
  }

  /** The sets of scopes, each once: both security schemes list the same. */
  private static Set<String> alternatives(JsonNode operation) {
    Set<String> alternatives = new LinkedHashSet<>();
    for (JsonNode alternative : operation.get("security")) {
      for (JsonNode scopes : alternative) {
        Set<String> sorted = new TreeSet<>();
        scopes.forEach(scope -> sorted.add(scope.asString()));
        alternatives.add(sorted.toString());
      }
    }
    return alternatives;
  }

  private static String callClass(JsonNode operation) {
    String limit = operation.get("x-auth0-rate-limit").get("$ref").asString();
    return limit
        .substring(limit.lastIndexOf("RateLimit") + "RateLimit".length())
        .toLowerCase(Locale.ROOT);
  }

  private static Path document() throws IOException {
    Optional<Path> folder = PlatformData.find("openapi");
    assumeTrue(folder.isPresent(), "there is nothing to compare the shipped catalogue with");
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .max(Path::compareTo)
          .orElseThrow();
    }
  }
}
