package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every package says what it is, and that nothing in it is null unless it says so. */
final class PackageInfoTest {
  @Test
  void everyMainPackage_isNullMarkedAndDescribed() {
    assertThat(mainPackages())
        .isNotEmpty()
        .allSatisfy(
            folder -> {
              Path info = folder.resolve("package-info.java");
              assertThat(info).as("the description of a package").exists();
              assertThat(SourceTree.read(info)).startsWith("/**").contains("@NullMarked");
            });
  }

  private static List<Path> mainPackages() {
    return SourceTree.javaFiles().stream()
        .filter(file -> file.toString().contains("/src/main/java/io/"))
        .map(Path::getParent)
        .distinct()
        .toList();
  }
}
