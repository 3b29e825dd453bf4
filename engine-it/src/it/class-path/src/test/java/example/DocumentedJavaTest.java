package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tollgate.core.Tollgate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README and the page on embedding show is run from their own text, so it cannot drift
 * from them.
 */
final class DocumentedJavaTest {
  private static final DocumentedJava README =
      new DocumentedJava("README.md", List.of(), "decision + \"\\n\" + why.scopes()");
  private static final DocumentedJava EMBEDDING =
      new DocumentedJava(
          "docs/embedding.md",
          List.of(
              "List<String> said = new ArrayList<>();",
              "Consumer<String> log = line -> said.add(\"log \" + line);",
              "Consumer<String> issue = line -> said.add(\"issue \" + line);",
              "Consumer<String> answer = line -> said.add(\"answer \" + line);",
              "Map<String, String> parameters = Map.of(\"scope\", \"read:my_org:members x:y\");"),
          "String.join(\"\\n\", said)");

  @TempDir Path folder;

  @Test
  void stranger_isOnTheClassPath() {
    assertFalse(Tollgate.class.getModule().isNamed());
  }

  @Test
  void readme_decidesWhatItsCommentSays() throws Exception {
    Matcher comment =
        Pattern.compile("// (Granted\\[.*?), \\.\\.\\.\\]")
            .matcher(String.join("", README.blocks()));
    assertTrue(comment.find());

    String seen = README.run(folder).toString();

    assertTrue(seen.startsWith(comment.group(1) + ", "), seen);
    assertTrue(seen.contains("RBAC"), seen);
  }

  @Test
  void embedding_readsDecidesAndExplains() throws Exception {
    List<String> seen = EMBEDDING.run(folder).toString().lines().toList();

    assertTrue(seen.stream().anyMatch(line -> line.startsWith("log WARNING at /")), seen::toString);
    assertTrue(seen.contains("issue read:my_org:members"), seen::toString);
    assertTrue(
        seen.stream().anyMatch(line -> line.startsWith("log x:y fails in ")), seen::toString);
  }

  @Test
  void guide_dependsOnWhatThisProjectDependsOn() throws IOException {
    Matcher dependency =
        Pattern.compile("(?s)<dependency>.*?</dependency>")
            .matcher(Files.readString(Path.of("docs/guide.md")));
    assertTrue(dependency.find());

    String pom = Files.readString(Path.of(System.getProperty("basedir"), "pom.xml"));

    assertEquals(squeeze(dependency.group()), firstDependency(pom));
  }

  private static String firstDependency(String pom) {
    Matcher dependency = Pattern.compile("(?s)<dependency>.*?</dependency>").matcher(pom);
    assertTrue(dependency.find());
    return squeeze(dependency.group());
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", "");
  }
}
