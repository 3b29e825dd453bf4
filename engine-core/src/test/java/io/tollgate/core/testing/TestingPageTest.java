package io.tollgate.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java on the page on testing is compiled and run here. */
final class TestingPageTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Path HERE = Path.of("src/test/java/io/tollgate/core/testing");
  private static final List<String> EXAMPLES =
      List.of(
          "AcmePolicyProperties",
          "LimitsInTimeProperties",
          "TenantFolder",
          "TenantFolderTest",
          "SentencesTest");

  @Test
  void page_hasTheExamplesAndNoOthers() throws IOException {
    String page = Files.readString(Path.of("../docs/testing.md"));
    List<String> examples = EXAMPLES.stream().map(TestingPageTest::source).toList();

    assertThat(JAVA_BLOCK.matcher(page).results().map(block -> block.group(1)))
        .containsExactlyElementsOf(examples);
  }

  /** Without package and imports. */
  private static String source(String name) {
    try {
      String source = Files.readString(HERE.resolve(name + ".java"));
      return source.substring(source.indexOf("/**"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
