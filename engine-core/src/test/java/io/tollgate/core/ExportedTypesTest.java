package io.tollgate.core;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The public types of the exported packages: a list that changes only on purpose. */
final class ExportedTypesTest {
  private static final Path GOLDEN =
      SourceTree.root().resolve("engine-core/src/test/resources/exported-types.txt");
  private static final String UPDATE = "tollgate.update";

  @Test
  void exportedTypes_areThoseOfTheGoldenFile() throws IOException {
    List<String> exported = exportedTypes();
    if (Boolean.getBoolean(UPDATE)) {
      Files.write(GOLDEN, exported);
    }
    assertThat(exported)
        .as(
            """
            the public types of the exported packages differ from %s
            If the change is meant, write the file anew and look at the difference:
              ./mvnw -Dquick test -pl engine-core -am -Dtest=ExportedTypesTest -D%s=true""",
            SourceTree.root().relativize(GOLDEN), UPDATE)
        .containsExactlyElementsOf(Files.readAllLines(GOLDEN));
  }

  private static List<String> exportedTypes() {
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
            .sorted()
            .toList();
  }

  /** Tells whether a type is public, and every type around it too. */
  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ExportedTypesTest::isReachable).orElse(true);
  }
}
