package io.tollgate.core;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public types of the exported packages: a list that changes only on purpose. */
final class ExportedTypesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/exported-types.txt");
  private static final String UPDATE = "tollgate.update";

  @Test
  void exportedTypes_areThoseOfTheGoldenFile() throws IOException {
    Set<String> exported = exportedTypes();
    if (Boolean.getBoolean(UPDATE)) {
      Files.write(GOLDEN, exported);
    }
    Set<String> golden = new TreeSet<>(Files.readAllLines(GOLDEN));
    assertThat(Stream.concat(without(exported, golden, "+ "), without(golden, exported, "- ")))
        .as(
            """
            the exported types are no longer those of %s
            If the change is meant, write the file anew and look at the difference:
              ./mvnw -Dquick test -pl engine-core -am -Dtest=ExportedTypesTest -D%s=true""",
            GOLDEN, UPDATE)
        .isEmpty();
  }

  private static Stream<String> without(Set<String> these, Set<String> those, String sign) {
    return these.stream().filter(type -> !those.contains(type)).map(sign::concat);
  }

  private static Set<String> exportedTypes() {
    Set<String> packages =
        TollgateModule.all().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .map(Exports::source)
            .collect(toSet());
    return new ClassFileImporter()
        .withImportOption(new ArchitectureTest.MainClasses()).importPackages("io.tollgate").stream()
            .filter(type -> packages.contains(type.getPackageName()))
            .filter(ExportedTypesTest::isReachable)
            .map(type -> type.getName().replace('$', '.'))
            .collect(toCollection(TreeSet::new));
  }

  /** Tells whether a type is public, and every type around it too. */
  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ExportedTypesTest::isReachable).orElse(true);
  }
}
