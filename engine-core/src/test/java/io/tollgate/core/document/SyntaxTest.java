package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.TenantReading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cannot be read to their end, and where the reading ends. */
final class SyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'tenant' 1}          | 1:11 MALFORMED_JSON",
        "{'tenant': tru}       | 1:12 MALFORMED_JSON",
        "{'tenant':{'domain'   | 1:20 MALFORMED_JSON",
        "{'clients':[],}       | 1:15 MALFORMED_JSON",
        "// no comment         | 1:1 MALFORMED_JSON",
        "{} {}                 | 1:4 MALFORMED_JSON",
        "[]                    | 1:1 UNKNOWN_SHAPE",
        "x                     | 1:1 UNKNOWN_SHAPE",
        "clients: [            | 1:11 MALFORMED_YAML",
        "clients: @@KEY@@      | 1:10 MALFORMED_YAML",
        "a: b: c               | 1:5 MALFORMED_YAML",
        "a: 'x                 | 1:6 MALFORMED_YAML",
        "'a: ''                | 1:7 MALFORMED_YAML",
      })
  void read_malformedText_endsAtItsPlace(String text, String expected) {
    assertThat(Readings.problems(text.replace('\'', text.startsWith("{") ? '"' : '\'')))
        .containsExactly(expected + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'a': NaN}", "{'a': +1}", "{'a': .5}", "{a: 1}", "{'a': 1 // x\n}", "{\u001e}"})
  void read_malformedText_isToldWithoutTheParsersFeatures(String text) {
    assertThat(Readings.read(text.replace('\'', '"')).diagnostics())
        .filteredOn(found -> found.code() == DiagnosticCode.MALFORMED_JSON)
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .doesNotContain("Feature", "enabl");
  }

  /** The parser shows what it found as it stands there. */
  @ParameterizedTest
  @ValueSource(strings = {"{\u2028", "{\u2029", "{\"a\":tr\u001b[2Jue}", "{\"a\":x\u0085y}"})
  void read_malformedText_isToldOnOneLine(String text) {
    assertThat(Readings.read(text).diagnostics())
        .isNotEmpty()
        .allSatisfy(
            found -> assertThat(found.message()).doesNotContainPattern("[\\p{Cc}\u2028\u2029]"));
  }

  /** Nobody writes a finding of his own by the name of a key. */
  @Test
  void read_keyWithALineBreak_isToldOnOneLine() {
    TenantReading reading =
        Readings.read(
            "{\"tenant\":{\"domain\":\"a\"},\"x\\r\\nt:1:1 info\\u001b[2J\\u2028\\u202e\":1}");

    assertThat(reading.diagnostics())
        .last()
        .hasToString(
            "t:1:26 error UNKNOWN_FIELD /x\\u000d\\u000at:1:1 info\\u001b[2J\\u2028\\u202e unknown field:"
                + " `x\\u000d\\u000at:1:1 info\\u001b[2J\\u2028\\u202e`");
    assertThat(reading.diagnostics().get(1).location().pointer()).contains("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n  \n", "# only a comment\n", "\uFEFF"})
  void read_nothing_isOfNoShape(String text) {
    assertThat(Readings.problems(text)).containsExactly("1:1 UNKNOWN_SHAPE ");
  }

  @Test
  void read_yamlConstructsThatAreRefused_areAllFound() {
    Marked marked =
        Marked.of(
            """
            clients:
              - &base
                name: A
              - ^*base
              - ^!app
                name: B
              - name: C
                ^<<: ^*base
            ---
            ^clients: []
            """);

    assertThat(Readings.problems(marked.text()))
        .containsExactlyElementsOf(
            marked.expect(
                "UNSUPPORTED_YAML /clients/1",
                "UNSUPPORTED_YAML /clients/2",
                "UNSUPPORTED_YAML /clients/3/<<",
                "UNSUPPORTED_YAML /clients/3/<<",
                "UNSUPPORTED_YAML "));
  }

  @Test
  void read_bytesThatAreNotUtf8_saysWhere() {
    byte[] bytes = "{\n\"ä\": \"?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xC3;

    assertThat(Readings.problems(read(bytes))).containsExactly("2:7 MALFORMED_ENCODING ");
  }

  @Test
  void read_replacementCharacterOrByteOrderMark_isFine() {
    String text = "\uFEFF{\"tenant\":{\"domain\":\"a\"},\"clients\":[{\"client_id\":\"\uFFFD\"}]}";

    assertThat(Readings.problems(read(text.getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clients\":[],\"clients\":[],\"tenant\":{\"domain\":\"a\",\"domain\":\"b\"}}",
        "tenant: {domain: a, domain: b}\nclients: []\nclients: []",
      })
  void read_duplicateKeys_areAllFound(String text) {
    assertThat(Readings.read(text).diagnostics())
        .filteredOn(found -> found.code() == DiagnosticCode.DUPLICATE_KEY)
        .hasSize(2);
  }

  @Test
  void read_syntaxError_doesNotMakeReferencesDangle() {
    assertThat(
            Readings.problems(
                """
                {"tenant":{"domain":"a"},"client_grants":[{"client_id":"c","audience":"b","scope":[]}],
                "clients":[{"client_id":"c"},"""))
        .containsExactly("2:30 MALFORMED_JSON ");
  }

  private static TenantReading read(byte[] bytes) {
    return TenantDocuments.read("t", new ByteArrayInputStream(bytes), Overrides.NONE);
  }
}
