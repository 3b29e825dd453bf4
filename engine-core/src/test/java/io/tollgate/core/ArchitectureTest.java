package io.tollgate.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;

/** The arrows between packages, and the words that say nothing. */
@AnalyzeClasses(packages = "io.tollgate", importOptions = ArchitectureTest.MainClasses.class)
final class ArchitectureTest {
  private static final String[] ABOVE_THE_API = {
    "io.tollgate.core..",
    "io.tollgate.cli..",
    "io.tollgate.bench..",
    "io.tollgate.stress..",
    "io.tollgate.testkit.."
  };
  private static final String[] PURE = {
    "io.tollgate.core.policy..", "io.tollgate.core.admission.."
  };

  private static final DescribedPredicate<JavaClass> API =
      resideInAnyPackage("io.tollgate..")
          .and(DescribedPredicate.not(resideInAnyPackage(ABOVE_THE_API)))
          .as("the api");

  @ArchTest
  static final ArchRule api_depends_only_on_the_jdk_and_jspecify =
      classes()
          .that(API)
          .should()
          .onlyDependOnClassesThat(
              API.or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..")));

  @ArchTest
  static final ArchRule the_testkit_knows_the_api_and_no_engine =
      classes()
          .that()
          .resideInAPackage("io.tollgate.testkit..")
          .should()
          .onlyDependOnClassesThat(
              API.or(
                  resideInAnyPackage(
                      "io.tollgate.testkit..",
                      "java..",
                      "net.jqwik.api..",
                      "org.assertj.core.api..",
                      "org.jspecify..")));

  @ArchTest
  static final ArchRule the_reference_model_knows_neither_generators_nor_assertions =
      noClasses()
          .that()
          .resideInAPackage("io.tollgate.testkit.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.tollgate.testkit",
              "io.tollgate.testkit.arbitrary..",
              "net.jqwik..",
              "org.assertj..");

  @ArchTest
  static final ArchRule core_does_not_know_who_drives_it =
      noClasses()
          .that()
          .resideInAPackage("io.tollgate.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.tollgate.cli..",
              "io.tollgate.bench..",
              "io.tollgate.stress..",
              "io.tollgate.testkit..");

  @ArchTest
  static final ArchRule only_the_document_package_knows_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tollgate.core.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule only_the_directory_package_knows_caffeine =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tollgate.core.directory..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.github.benmanes.caffeine..");

  @ArchTest
  static final ArchRule decisions_read_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "reads the time", call -> call.getTarget().getName().equals("now")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule decisions_keep_no_cache_and_do_no_io =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.github.benmanes.caffeine..", "java.io..", "java.nio.file..", "java.net..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule names_say_something =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");

  /** Leaves the tests out, wherever the build puts them. */
  static final class MainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
