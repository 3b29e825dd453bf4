package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every exported type tells since which version it is there. A nested type came with the one around
 * it, unless it says otherwise.
 */
final class SinceTest {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public [a-z -]*(class|interface|record|enum) ");
  private static final Pattern SINCE = Pattern.compile("\\* @since (\\d+\\.\\d+\\.\\d+)\n");
  private static final Pattern VERSION =
      Pattern.compile("<version>([\\d.]+)(-SNAPSHOT)?</version>");

  @Test
  void everyExportedType_saysSinceWhen() {
    List<Path> exported = exportedTypes();
    assertThat(exported).hasSizeGreaterThan(50).allSatisfy(SinceTest::saysSince);
  }

  @Test
  void since_isNoLaterThanThisVersion() {
    Matcher version = VERSION.matcher(SourceTree.read(SourceTree.root().resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    String current = version.group(1);

    assertThat(exportedTypes())
        .flatMap(
            file -> SINCE.matcher(SourceTree.read(file)).results().map(m -> m.group(1)).toList())
        .allSatisfy(
            since ->
                assertThat(ModuleDescriptor.Version.parse(since))
                    .isLessThanOrEqualTo(ModuleDescriptor.Version.parse(current)));
  }

  private static void saysSince(Path file) {
    String text = SourceTree.read(file);
    Matcher type = PUBLIC_TYPE.matcher(text);
    assertThat(type.find()).isTrue();
    String before = text.substring(0, type.start());
    String comment = before.substring(before.lastIndexOf("/**"));
    assertThat(comment).as("%s", file.getFileName()).containsPattern(SINCE);
  }

  private static List<Path> exportedTypes() {
    return SourceTree.exportedFiles().stream()
        .filter(file -> PUBLIC_TYPE.matcher(SourceTree.read(file)).find())
        .toList();
  }
}
