package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.core.CatalogueReader;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.InvalidCatalogueException;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a catalogue of operations, and where: at the carets. */
final class CatalogueShapeTest {
  private static final String TOP = "{'audience':'a','operations':[";
  private static final String END = "]}";
  private static final String FIND =
      "{'id':'Find','method':'GET','path':'/','alternatives':[{'scopes':['s']}],'class':'read'}";

  @TempDir private Path folder;

  static List<Arguments> top() {
    return List.of(
        mistake("^[]", "UNKNOWN_SHAPE "),
        mistake("^^{}", "MISSING_FIELD ", "MISSING_FIELD "),
        mistake("{'audience':'a','operations':^[]}", "INVALID_VALUE /operations"),
        mistake("{'audience':'a','operations':^{}}", "WRONG_TYPE /operations"),
        mistake("{'audience':'a','operations':[^1]}", "WRONG_TYPE /operations/0"),
        mistake("^{'audience':null,'operations':[" + FIND + "]}", "MISSING_FIELD "),
        mistake(
            "{'audience':'a',^'base_pth':'','operations':[" + FIND + "]}",
            "UNKNOWN_FIELD /base_pth -> base_path"),
        mistake(
            "{'audience':'a','needs_client_configuration':^'yes','operations':[" + FIND + "]}",
            "WRONG_TYPE /needs_client_configuration"),
        mistake(
            "{'audience':^'http://{domain}/','operations':[" + FIND + "]}",
            "INVALID_VALUE /audience"),
        mistake(
            "{'audience':^'https://{domain}','operations':[" + FIND + "]}",
            "INVALID_VALUE /audience"),
        mistake(
            "{'audience':^'https://{domain}/{domain}/','operations':[" + FIND + "]}",
            "INVALID_VALUE /audience"));
  }

  static List<Arguments> operations() {
    return List.of(
        operation("^^^^^{}", five("MISSING_FIELD /operations/0")),
        operation(FIND.replace("'Find'", "^'a b'"), "INVALID_VALUE /operations/0/id"),
        operation(FIND.replace("'GET'", "^'get'"), "UNKNOWN_VALUE /operations/0/method -> GET"),
        operation(FIND.replace("'GET'", "^'HEAD'"), "UNKNOWN_VALUE /operations/0/method"),
        operation(FIND.replace("'GET'", "^'OPTIONS'"), "UNKNOWN_VALUE /operations/0/method"),
        operation(FIND.replace("'read'", "^'reads'"), "UNKNOWN_VALUE /operations/0/class -> read"),
        operation(
            FIND.replace("'class'", "^'clas':1,'class'"),
            "UNKNOWN_FIELD /operations/0/clas -> class"),
        operation(
            FIND.replace("[{'scopes':['s']}]", "^[]"), "INVALID_VALUE /operations/0/alternatives"),
        operation(
            FIND.replace("['s']", "^[]"), "INVALID_VALUE /operations/0/alternatives/0/scopes"),
        operation(
            FIND.replace("{'scopes':['s']}", "^{}"), "MISSING_FIELD /operations/0/alternatives/0"),
        operation(
            FIND.replace("'s'", "^'a b'"), "INVALID_VALUE /operations/0/alternatives/0/scopes/0"),
        operation(
            FIND.replace("['s']", "['s'],^'obligation':[]"),
            "UNKNOWN_FIELD /operations/0/alternatives/0/obligation -> obligations"),
        operation(
            FIND.replace("['s']", "['s'],'obligations':['a','b',^'a',^'c d',^'']"),
            "DUPLICATE_VALUE /operations/0/alternatives/0/obligations/2",
            "INVALID_VALUE /operations/0/alternatives/0/obligations/3",
            "INVALID_VALUE /operations/0/alternatives/0/obligations/4"),
        operation(
            FIND.replace("{'scopes':['s']}", "{'scopes':['s']},{'scopes':^['t','s']}"),
            "ALTERNATIVE_WITHOUT_EFFECT /operations/0/alternatives/1/scopes"),
        versioned(FIND.replace("'/'", "^'/v1'"), "VERSION_IN_PATH /operations/0/path"),
        versioned(
            FIND.replace("'/'", "'/lines'")
                + ","
                + FIND.replace("'Find'", "'Lines'").replace("'/'", "^'/v1/lines'"),
            "VERSION_IN_PATH /operations/1/path"),
        versioned(
            FIND.replace("'/'", "'/v10'")
                + ","
                + FIND.replace("'Find'", "'Lines'").replace("'/'", "'/{v1}/v1'")),
        operation(
            FIND.replace("'read'", "'read','requirements':['scim',^'scim',^'strategys']"),
            "DUPLICATE_VALUE /operations/0/requirements/1",
            "UNKNOWN_VALUE /operations/0/requirements/2 -> strategy"),
        operation(
            FIND.replace("'read'", "'read','access_level':^'none'"),
            "UNKNOWN_VALUE /operations/0/access_level"),
        operation(
            FIND.replace("'read'", "'read','limited_members':^['a']"),
            "CONFLICTING_FIELDS /operations/0/limited_members"),
        operation(
            FIND.replace("'read'", "'read','access_level':'full','limited_members':^['a']"),
            "CONFLICTING_FIELDS /operations/0/limited_members"),
        operation(
            FIND.replace("'Find'", "^'Find'").replace("'/'", "^'/'")
                + ","
                + FIND.replace("'Find'", "^'Find'").replace("'/'", "^'/'")
                + ","
                + FIND.replace("'Find'", "^'Find'").replace("'GET'", "'PUT'"),
            "DUPLICATE_ID /operations/0/id",
            "DUPLICATE_VALUE /operations/0/path",
            "DUPLICATE_ID /operations/1/id",
            "DUPLICATE_VALUE /operations/1/path",
            "DUPLICATE_ID /operations/2/id"),
        operation(
            FIND.replace("'/'", "^'/a/{x}/b'")
                + ","
                + FIND.replace("'Find'", "'Other'").replace("'/'", "^'/a/{y}/b'"),
            "DUPLICATE_VALUE /operations/0/path",
            "DUPLICATE_VALUE /operations/1/path"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"top", "operations"})
  void read_mistake_isFoundAtItsPlace(String document, String... expected) {
    Marked marked = Marked.json(document);

    assertThat(problems(marked.text())).containsExactlyElementsOf(marked.expect(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "a/b", "//", "/a/", "/a//b", "/.", "/..", "/a/../b", "/a/./b", "/a b", "/{", "/{}",
        "/a{b}", "/{a}b", "/a;b", "/a?b", "/a%20b", "/a:b", "/é"
      })
  void read_textThatIsNoPath_isInvalid(String path) {
    String document = TOP + FIND.replace("'/'", "'" + path + "'") + END;

    assertThat(problems(document.replace('\'', '"')))
        .containsExactly("1:66 INVALID_VALUE /operations/0/path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "a", "/a/", "//", "/a//b", "/{x}", "/a/..", "/a;b", "/a b"})
  void read_textThatIsNoBasePath_isInvalid(String path) {
    String document = "{'audience':'a','base_path':'" + path + "','operations':[" + FIND + "]}";

    assertThat(problems(document.replace('\'', '"')))
        .containsExactly("1:29 INVALID_VALUE /base_path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "v1/", "a/b", "{x}", ".", "..", "v 1"})
  void read_textThatIsNoVersion_isInvalid(String version) {
    String document =
        "{'audience':'a','optional_version':'" + version + "','operations':[" + FIND + "]}";

    assertThat(problems(document.replace('\'', '"')))
        .containsExactly("1:36 INVALID_VALUE /optional_version");
  }

  @Test
  void read_veryLongPath_isInvalid() {
    String document = TOP + FIND.replace("'/'", "'" + "/a".repeat(100_000) + "'") + END;

    assertThat(problems(document.replace('\'', '"')))
        .containsExactly("1:66 INVALID_VALUE /operations/0/path");
  }

  @Test
  void read_mistakes_areFoundAllAtOnce() {
    Marked marked =
        Marked.json(
            "{'audience':^1,'base_path':^'a','operations':["
                + FIND.replace("'Find'", "^''").replace("'GET'", "^'GOT'")
                + ",^{'method':'PUT','path':'/a','alternatives':^[],'class':'write'}],^'x':1}");

    assertThat(problems(marked.text()))
        .containsExactlyElementsOf(
            marked.expect(
                "WRONG_TYPE /audience",
                "INVALID_VALUE /base_path",
                "INVALID_VALUE /operations/0/id",
                "UNKNOWN_VALUE /operations/0/method -> GET",
                "MISSING_FIELD /operations/1",
                "INVALID_VALUE /operations/1/alternatives",
                "UNKNOWN_FIELD /x"));
  }

  @Test
  void read_twoDocumentsOrNone_isAnError() {
    assertThat(problems("")).containsExactly("1:1 UNKNOWN_SHAPE ");
    assertThat(problems("{} {}")).containsExactly("1:4 MALFORMED_JSON ");
    assertThat(problems("a: 1\n---\nb: 2")).containsExactly("3:1 UNSUPPORTED_YAML ");
    assertThat(problems("{\"a\":1,\"a\":2}")).contains("1:8 DUPLICATE_KEY /a");
  }

  @Test
  void read_whatIsNoFile_isUnreadable() {
    CatalogueReader reader = CatalogueReader.create();

    assertThat(List.of(folder, folder.resolve("none")))
        .allSatisfy(
            path ->
                assertThat(reader.read(path).diagnostics())
                    .singleElement()
                    .asString()
                    .contains("UNREADABLE"));
    assertThatThrownBy(() -> reader.read(folder).orElseThrow())
        .isInstanceOf(InvalidCatalogueException.class)
        .hasMessageStartingWith("the catalogue of operations is invalid")
        .hasMessageContaining("UNREADABLE");
  }

  @Test
  void read_wholeDocument_isTheCatalogueHoweverItComes() throws IOException {
    String text = resource("catalogue.json");
    Path file = Files.writeString(folder.resolve("c.json"), text);
    CatalogueReader reader = CatalogueReader.create();

    OperationCatalogue catalogue = reader.read(file).orElseThrow();

    assertThat(reader.readText("t", text).orElseThrow()).isEqualTo(catalogue);
    assertThat(
            reader
                .read("t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow())
        .isEqualTo(catalogue);
    assertThat(catalogue.audience()).isEqualTo("https://{domain}/things/");
    assertThat(catalogue.isOfTenantDomain()).isTrue();
    assertThat(catalogue.basePath()).isEqualTo("/things");
    assertThat(catalogue.optionalVersion()).isEqualTo("v2");
    assertThat(catalogue.needsClientConfiguration()).isTrue();
    assertThat(catalogue.operations()).hasSize(3);
    assertThat(catalogue.operations().get(0).alternatives())
        .extracting(alternative -> alternative.scopes() + " " + alternative.obligations())
        .containsExactly("read:things read:owners []", "read:things [omit:owner]");
    assertThat(catalogue.operations().get(1))
        .satisfies(
            change -> {
              assertThat(change.callClass()).isEqualTo(CallClass.WRITE);
              assertThat(change.requirements())
                  .containsExactly(Requirement.CONNECTION_PROFILE, Requirement.SCIM);
              assertThat(change.accessLevel()).contains(AccessLevel.LIMITED);
              assertThat(change.limitedMembers()).containsExactly("is_enabled", "show_as_button");
            });
    assertThat(catalogue.operations().get(2).callClass()).isEqualTo(CallClass.READ);
  }

  @Test
  void read_whatIsNotGiven_isNothing() {
    OperationCatalogue catalogue =
        CatalogueReader.create().readText("t", (TOP + FIND + END).replace('\'', '"')).orElseThrow();

    assertThat(catalogue.basePath()).isEmpty();
    assertThat(catalogue.optionalVersion()).isEmpty();
    assertThat(catalogue.needsClientConfiguration()).isFalse();
    assertThat(catalogue.isOfTenantDomain()).isFalse();
    assertThat(catalogue.operations().get(0).accessLevel()).isEmpty();
    assertThat(catalogue.operations().get(0).requirements()).isEmpty();
  }

  private static Arguments mistake(String document, String... expected) {
    return Arguments.of(document, expected);
  }

  private static Arguments operation(String operations, String... expected) {
    return mistake(TOP + operations + END, expected);
  }

  private static Arguments versioned(String operations, String... expected) {
    return mistake(
        "{'audience':'a','optional_version':'v1','operations':[" + operations + END, expected);
  }

  private static String[] five(String finding) {
    return new String[] {finding, finding, finding, finding, finding};
  }

  private static List<String> problems(String text) {
    CatalogueReading reading = CatalogueReader.create().readText("t", text);
    return reading.diagnostics().stream().map(Readings::show).toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = CatalogueShapeTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
