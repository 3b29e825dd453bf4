package io.tollgate.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the command line may lean on. */
@AnalyzeClasses(packages = "io.tollgate.cli", importOptions = ArchitectureTest.MainClasses.class)
final class ArchitectureTest {

  /**
   * Requests and answers are streams of small lines: they are read and written token by token.
   * Trees and object mapping are for documents, and those the core reads.
   */
  @ArchTest
  static final ArchRule uses_what_the_engine_exports_and_streaming_json_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.apache.commons.text.similarity..",
              "picocli..",
              "tools.jackson.core..",
              "io.tollgate",
              "io.tollgate.admission",
              "io.tollgate.http",
              "io.tollgate.limit",
              "io.tollgate.operation",
              "io.tollgate.scope",
              "io.tollgate.spi",
              "io.tollgate.tenant",
              "io.tollgate.core",
              "io.tollgate.cli");

  @ArchTest
  static final ArchRule only_main_ends_the_process =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule nothing_is_public =
      noClasses().that().areTopLevelClasses().should().bePublic();

  /** Leaves the tests out, wherever the build puts them. */
  static final class MainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
