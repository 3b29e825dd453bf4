package io.tollgate.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.invoke.MethodHandles;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Nothing of the engine is found by its name at run time, so a native image needs to be told of
 * nothing but the shipped resource and the classes that Caffeine names.
 */
@AnalyzeClasses(packages = "io.tollgate", importOptions = ArchitectureTest.MainClasses.class)
final class NoReflectionTest {
  private static final String[] PUBLISHED = {"io.tollgate.."};

  /** Of a class object, what needs no metadata. */
  private static final Set<String> HARMLESS =
      Set.of("desiredAssertionStatus", "getSimpleName", "getName", "getModule");

  private static final DescribedPredicate<JavaCall<?>> LOOKS_INTO_A_CLASS =
      DescribedPredicate.describe(
          "looks into a class",
          call ->
              call.getTargetOwner().isEquivalentTo(Class.class)
                  && !HARMLESS.contains(call.getTarget().getName())
                  && !isResource(call));

  private static final DescribedPredicate<JavaCall<?>> LOOKS_UP_A_METHOD =
      DescribedPredicate.describe(
          "looks up more than a field of its own",
          call ->
              call.getTargetOwner().isEquivalentTo(MethodHandles.Lookup.class)
                  && !call.getTarget().getName().equals("findVarHandle"));

  @ArchTest
  static final ArchRule nothing_is_reflected_on =
      noClasses()
          .that()
          .resideInAnyPackage(PUBLISHED)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.lang.reflect..")
                  .or(JavaClass.Predicates.assignableTo(ServiceLoader.class)))
          .orShould()
          .callMethodWhere(LOOKS_INTO_A_CLASS)
          .orShould()
          .callMethodWhere(LOOKS_UP_A_METHOD);

  @ArchTest
  static final ArchRule jackson_only_streams =
      noClasses()
          .that()
          .resideInAnyPackage(PUBLISHED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson.databind..");

  @ArchTest
  static final ArchRule one_class_loads_a_resource =
      noClasses()
          .that()
          .resideInAnyPackage(PUBLISHED)
          .and()
          .doNotHaveFullyQualifiedName("io.tollgate.core.CatalogueReader$MyOrganization")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe("loads a resource", NoReflectionTest::isResource));

  private static boolean isResource(JavaCall<?> call) {
    AccessTarget target = call.getTarget();
    return target.getName().startsWith("getResource");
  }
}
