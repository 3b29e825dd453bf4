package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project of the guide is this one, word by word. */
final class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("tollgate.root"));

  @Test
  void java_isPrintedThere() throws IOException {
    assertEquals(
        List.of(
            read("src/main/java/example/Login.java"), read("src/main/java/example/Service.java")),
        blocks("docs/guide.md", "java"));
  }

  @Test
  void client_isPrintedOnItsPage() throws IOException {
    String source = read("src/test/java/example/PatientClient.java");

    assertEquals(
        List.of(source.substring(source.indexOf("/**"))), blocks("docs/howto/too-many.md", "java"));
  }

  @Test
  void service_isUnder60Lines() throws IOException {
    long lines =
        read("src/main/java/example/Service.java")
            .lines()
            .filter(line -> !line.isEmpty() && !line.matches("(package|import) .*"))
            .count();

    assertTrue(lines < 60, "lines=" + lines);
  }

  @Test
  void tenant_isPrintedThere() throws IOException {
    assertEquals(List.of(read("tenant.json")), blocks("docs/guide.md", "json"));
  }

  @Test
  void catalogue_isTheExample() throws IOException {
    assertEquals(
        Files.readString(ROOT.resolve("docs/examples/catalogue/invoices.json")),
        read("invoices.json"));
  }

  /** Ours has tests, too, and plugins for them; else it is the same. */
  @Test
  void pom_hasThoseLinesInThatOrder() throws IOException {
    List<String> pom = read("pom.xml").lines().map(String::strip).toList();
    int at = 0;
    for (String line : blocks("docs/guide.md", "xml").get(0).lines().map(String::strip).toList()) {
      int found = pom.subList(at, pom.size()).indexOf(line);
      assertTrue(found >= 0, line);
      at += found + 1;
    }
  }

  private static List<String> blocks(String page, String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Files.readString(ROOT.resolve(page)))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
