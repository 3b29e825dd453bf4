package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages link to is there: files, folders and headings. Other people's pages are not asked.
 */
final class LinksTest {
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+(?:\\([^()]*\\))?)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");

  @ParameterizedTest
  @MethodSource("pages")
  void links_leadSomewhere(Path page) {
    assertThat(links(SourceTree.read(page))).allSatisfy(link -> assertLeadsSomewhere(page, link));
  }

  @Test
  void links_areMany() {
    long links = pages().stream().mapToLong(page -> links(SourceTree.read(page)).size()).sum();

    assertThat(links).isGreaterThan(120);
  }

  @Test
  void heading_isNamedAsReadersSeeIt() {
    assertThat(
            anchors(
                "# From `allow_all` to X, safely\n## Twice\n## Twice\n```\n# no heading\n```\n"))
        .containsExactlyInAnyOrder("from-allow_all-to-x-safely", "twice", "twice-1");
  }

  static List<Path> pages() {
    return SourceTree.pages();
  }

  private static void assertLeadsSomewhere(Path page, String link) {
    if (link.matches("[a-z]+:.*")) {
      assertThat(link).startsWith("https://");
      assertThatCode(() -> new URI(link)).doesNotThrowAnyException();
      return;
    }
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    assertThat(target).as("%s in %s", link, page).exists();
    assertThat(target).as("%s in %s", link, page).startsWith(SourceTree.root());
    if (parts.length == 2) {
      assertThat(target.toString()).as("%s in %s", link, page).endsWith(".md");
      assertThat(anchors(SourceTree.read(target))).as("%s in %s", link, page).contains(parts[1]);
    }
  }

  private static List<String> links(String page) {
    return LINK.matcher(CODE.matcher(page).replaceAll("code"))
        .results()
        .map((MatchResult link) -> link.group(1))
        .toList();
  }

  /** The names that GitHub gives to the headings of a page. */
  private static Set<String> anchors(String page) {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    HEADING
        .matcher(FENCED.matcher(page).replaceAll(""))
        .results()
        .map((MatchResult heading) -> name(heading.group(1)))
        .forEach(
            name -> {
              int before = seen.merge(name, 1, Integer::sum) - 1;
              anchors.add(before == 0 ? name : name + "-" + before);
            });
    return anchors;
  }

  private static String name(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }
}
