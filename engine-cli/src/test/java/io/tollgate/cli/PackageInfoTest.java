package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every package says what it is, and that nothing in it is null unless it says so. */
final class PackageInfoTest {
  private static final String MAIN = "src/main/java";

  @Test
  void everyMainPackage_isDescribed() {
    assertThat(mainPackages())
        .isNotEmpty()
        .allSatisfy(
            folder ->
                assertThat(text(folder, "package-info.java")).as("%s", folder).contains("/**"));
  }

  @Test
  void everyMainPackage_isNullMarkedByItselfOrByItsModule() {
    assertThat(mainPackages())
        .allSatisfy(
            folder ->
                assertThat(
                        text(folder, "package-info.java")
                            + text(module(folder), "module-info.java"))
                    .as("%s", folder)
                    .containsPattern("@(org\\.jspecify\\.annotations\\.)?NullMarked"));
  }

  private static List<Path> mainPackages() {
    return SourceTree.javaFiles().stream()
        .filter(file -> file.toString().contains("/" + MAIN + "/io/"))
        .map(Path::getParent)
        .distinct()
        .toList();
  }

  /** Returns the folder that a module's descriptor is in, given the folder of a package. */
  private static Path module(Path folder) {
    return folder.endsWith(MAIN) ? folder : module(folder.getParent());
  }

  private static String text(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.exists(file) ? SourceTree.read(file) : "";
  }
}
