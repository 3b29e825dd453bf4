package example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on testing says to depend on is what this project depends on. */
final class PageTest {
  private static final Path ROOT = Path.of(System.getProperty("tollgate.root"));

  @Test
  void pom_hasTheLinesOfThePageInThatOrder() throws IOException {
    List<String> pom = lines(Path.of(System.getProperty("basedir")).resolve("pom.xml"));
    int at = 0;
    for (String line : printed()) {
      int found = pom.subList(at, pom.size()).indexOf(line);
      assertTrue(found >= 0, line);
      at += found + 1;
    }
  }

  private static List<String> printed() throws IOException {
    return Pattern.compile("(?ms)^```xml\n(.*?)^```$")
        .matcher(Files.readString(ROOT.resolve("docs/testing.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(String::strip)
        .toList();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file).lines().map(String::strip).toList();
  }
}
