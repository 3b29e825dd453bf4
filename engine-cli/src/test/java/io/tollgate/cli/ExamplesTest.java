package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help and the example tenant promise. */
final class ExamplesTest {
  private static final Path ROOT = SourceTree.root();
  private static final String ACME = "docs/examples/acme/";
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @ParameterizedTest
  @MethodSource("examples")
  void exampleOfTheHelp_works(String example) {
    CommandRun run = CommandRun.of(arguments(example));

    assertThat(run.status()).as(run.err()).isLessThan(2);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void commandOfAPage_works(String command) {
    exampleOfTheHelp_works(command);
  }

  @Test
  void invoices_closingTheApi_changesWhatThePageSays() {
    String requests = " --requests docs/examples/invoices/day.ndjson";
    List<String> open =
        CommandRun.of(arguments("decide docs/examples/invoices/open.json" + requests)).outLines();
    List<String> granted =
        CommandRun.of(arguments("decide docs/examples/invoices/granted.json" + requests))
            .outLines();

    assertThat(open).hasSize(3).allMatch(line -> line.contains("\"reason\":\"GRANTED\""));
    assertThat(granted.get(0)).isEqualTo(open.get(0));
    assertThat(open.get(1)).contains("\"scope\":\"read:invoices cancel:invoices\"");
    assertThat(granted.get(1)).contains("\"scope\":\"read:invoices\"");
    assertThat(granted.get(2)).contains("\"reason\":\"CLIENT_GRANT_MISSING\"");
  }

  @Test
  void acme_everyRequestIsAnsweredInOrder() {
    List<String> requests =
        SourceTree.read(ROOT.resolve(ACME + "requests.ndjson")).lines().toList();

    CommandRun run =
        CommandRun.of(
            arguments("decide " + ACME + "tenant.json --requests " + ACME + "requests.ndjson"));

    assertThat(run.outLines()).hasSameSizeAs(requests).noneMatch(line -> line.contains("INVALID"));
    assertThat(run.outLines().stream().map(ExamplesTest::id).toList())
        .isEqualTo(requests.stream().map(ExamplesTest::id).toList());
  }

  @Test
  void limits_examplesAreAnsweredAsThePageSays() {
    CommandRun run =
        CommandRun.of(
            arguments(
                "limits --tier public-self-service --calls docs/examples/limits/calls.ndjson"));

    assertThat(run.outLines().stream().map(line -> line.contains("\"admitted\":true")).toList())
        .containsExactly(true, false, true, true, false, true, false);
    assertThat(run.outLines().get(4)).contains("\"denied_by\":[\"tenant\"]");
    assertThat(run.outLines().get(6)).contains("\"retry_after_ns\":null");
  }

  static List<String> examples() {
    return Stream.of("", "validate", "decide", "explain", "admit", "limits")
        .map(command -> CommandRun.of((command + " --help").trim().split(" ", -1)).out())
        .map(help -> help.substring(help.indexOf("Examples:")).replace("\\\n", " "))
        .flatMap(String::lines)
        .map(String::trim)
        .filter(line -> line.startsWith("tollgate ") && !line.endsWith(" -"))
        .map(line -> line.substring("tollgate ".length()))
        .toList();
  }

  static List<String> documented() {
    return SourceTree.pages().stream()
        .filter(page -> !page.endsWith("CONTRIBUTING.md"))
        .flatMap(page -> SourceTree.read(page).lines())
        .map(String::trim)
        .filter(line -> line.startsWith("./tollgate "))
        .map(line -> line.substring("./tollgate ".length()))
        .toList();
  }

  /** Splits a line as a shell does; the example's files are found from any folder. */
  private static String[] arguments(String line) {
    return ARGUMENT
        .matcher(line)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(word -> word.startsWith("docs/examples/") ? ROOT.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  private static String id(String line) {
    return line.replaceFirst(".*?\"id\": *\"([^\"]*)\".*", "$1");
  }
}
