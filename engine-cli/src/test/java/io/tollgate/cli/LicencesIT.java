package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What comes along at run time, as it lies beside the packed jar. The command line brings all that
 * the engine brings.
 */
final class LicencesIT {
  private static final Path LIBRARIES = Path.of("target/lib");

  /** Asks nobody who embeds the engine for more than a notice. */
  private static final String APACHE =
      ".*(www\\.)?apache\\.org/licenses/LICENSE-2\\.0(\\.txt)?\"?$";

  /** Says it in its POM and on its site, but not in its jar: Apache-2.0. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("picocli");

  @Test
  void everyLibrary_hasAnAllowedLicence() {
    assertThat(jars())
        .filteredOn(jar -> !SAID_ELSEWHERE.contains(name(jar)))
        .isNotEmpty()
        .allSatisfy(jar -> assertThat(licence(jar)).as(name(jar)).matches(APACHE));
  }

  @Test
  void libraries_areFew() {
    assertThat(new TreeSet<>(jars().stream().map(LicencesIT::name).toList()))
        .containsExactly(
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

  private static List<Path> jars() {
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      return files.filter(jar -> !name(jar).startsWith("engine-")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a jar's name without its version. */
  private static String name(Path jar) {
    return jar.getFileName().toString().replaceAll("-\\d.*", "");
  }

  private static String licence(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = Objects.requireNonNull(file.getManifest(), "manifest");
      String said = manifest.getMainAttributes().getValue("Bundle-License");
      return Objects.requireNonNullElse(said, "none");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
