package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenRequestFieldsTest {
  private static final String LEAST = "{\"client_id\":\"c\",\"flow\":\"user\"";

  private final RequestParser<TokenRequest> parser = new RequestParser<>(TokenRequestFields::new);

  @Test
  void parse_everyField_isRead() {
    assertThat(
            request(
                """
                {"id":"r1","client_id":"c","flow":"user","audience":"https://api","organization":"o",
                "scope":"a b","roles":["r1","Rôle"],"permissions":["p","q"],
                "consent":{"scope":"a"},"proof_of_possession":true,
                "refresh":{"audience":"https://other","scope":"x y"}}
                """))
        .isEqualTo(
            TokenRequest.forUser("c")
                .audience("https://api")
                .organization("o")
                .scope("a b")
                .roles("r1", "Rôle")
                .permissions(ScopeSet.of("p", "q"))
                .consent(new Consent.Given(ScopeSet.of("a")))
                .proofOfPossession(true)
                .refreshOf("https://other", ScopeSet.of("x", "y"))
                .build());
  }

  @Test
  void parse_leastFields_leaveTheRestToTheEngine() {
    assertThat(request("{\"client_id\":\"c\",\"flow\":\"client\"}"))
        .isEqualTo(TokenRequest.forClient("c").build());
  }

  @Test
  void parse_whatTheParserDoesNotTake_saysWhatAndWhere() {
    assertThat(detail("{\"id\":1,\"x\":" + "[".repeat(600)))
        .isEqualTo("column 9: unknown field `x`");
    assertThat(detail("{\"id\":" + "9".repeat(2_000) + "}"))
        .matches("column \\d+: beyond what is read: number value length: 2000.*1000");
    assertThat(detail("{\"id\":1,\"scope\":" + "[".repeat(600)))
        .startsWith("column 17: `scope` must be a string: array");
    assertThat(detail("[".repeat(600))).startsWith("column 1: a line must be a JSON object");
  }

  @Test
  void parse_nulls_areNotGiven() {
    assertThat(
            request(
                LEAST
                    + """
                    ,"id":null,"audience":null,"organization":null,"scope":null,"roles":null,
                    "permissions":null,"consent":null,"proof_of_possession":null,"refresh":null}
                    """))
        .isEqualTo(TokenRequest.forUser("c").build());
  }

  @Test
  void parse_absentEmptyAndMalformedScope_areDifferent() {
    assertThat(request(LEAST + "}").scope()).isInstanceOf(RequestedScope.NotGiven.class);
    assertThat(request(LEAST + ",\"scope\":\"\"}").scope())
        .isEqualTo(new RequestedScope.Explicit(ScopeSet.empty()));
    assertThat(request(LEAST + ",\"scope\":\"a  b\"}").scope())
        .isInstanceOf(RequestedScope.Malformed.class);
  }

  @Test
  void parse_consentWords_areRead() {
    assertThat(request(LEAST + ",\"consent\":\"missing\"}").consent())
        .isEqualTo(new Consent.Missing());
    assertThat(request(LEAST + ",\"consent\":\"not_required\"}").consent())
        .isEqualTo(new Consent.NotRequired());
    assertThat(request(LEAST + ",\"consent\":{\"scope\":\"\"}}").consent())
        .isEqualTo(new Consent.Given(ScopeSet.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "[]|column 1: a line must be a JSON object: array",
        "{}|`client_id` is missing",
        "{\"client_id\":null,\"flow\":\"user\"}|`client_id` is missing",
        "{\"client_id\":\"c\"}|`flow` is missing: must be `user` or `client`",
        "{\"client_id\":7}|column 14: `client_id` must be a string: number",
        "{\"flow\":\"usr\"}|column 9: `flow` must be `user` or `client`: `usr` (did you mean"
            + " `user`?)",
        "{\"flow\":\"User\"}|column 9: `flow` must be `user` or `client`: `User` (did you mean"
            + " `user`?)",
        "{\"clientid\":1}|column 2: unknown field `clientid` (did you mean `client_id`?)",
        "{\"\u001b[31m\":1}|column 3: not JSON: illegal unquoted character ((CTRL-CHAR, code 27)):"
            + " has to be escaped using backslash to be included in name",
        "{\"a\\u001bb\":1}|column 2: unknown field `a\\u001bb`",
        "{\"scope\":\"a\",\"scope\":\"b\"}|column 14: duplicate field `scope`",
        "{\"roles\":\"a\"}|column 10: `roles` must be an array of strings: string",
        "{\"roles\":[\"a\",[]]}|column 15: `roles` must be an array of strings: item 2 is array",
        "{\"roles\":[null]}|column 11: `roles` must be an array of strings: item 1 is null",
        "{\"permissions\":[\"a b\"]}|column 22: `permissions` is malformed: a scope must be"
            + " printable ASCII without space, quote and backslash: index=1 character=U+0020",
        "{\"consent\":\"none\"}|column 12: `consent` must be `not_required` or `missing`: `none`",
        "{\"consent\":true}|column 12: `consent` must be a string: boolean",
        "{\"consent\":{}}|`consent.scope` is missing",
        "{\"consent\":{\"scopes\":\"a\"}}|column 13: unknown field `consent.scopes` (did you mean"
            + " `scope`?)",
        "{\"consent\":{\"scope\":\" a\"}}|column 21: `consent.scope` is malformed: scopes must be"
            + " separated by exactly one space, with none at either end: index=0 character=U+0020",
        "{\"proof_of_possession\":1}|column 24: `proof_of_possession` must be true or false: number",
        "{\"refresh\":{\"scope\":\"a\"}}|`refresh.audience` is missing",
        "{\"refresh\":\"a\"}|column 12: `refresh` must be an object: string",
        "{\"client_id\":\"c\",\"flow\":\"client\",\"refresh\":{\"audience\":\"a\",\"scope\":\"\"}}"
            + "|`refresh` needs the flow `user`",
        "{\"audience\":\"\\ud800x\"}|column 13: `audience` has half of a surrogate pair: index=0",
        "{\"client_id\":\"c\",\"flow\":\"user\"} 1|column 33: nothing may follow the object: number",
        "{\"client_id\":\"c\",}|column 18: not JSON: unexpected character ('}' (code 125)): was"
            + " expecting double-quote to start property name",
        "{\"client_id\":\"c\"|column 17: not JSON: unexpected end-of-input: expected close marker"
            + " for Object",
        "{\"é\":}|column 6: not JSON: unexpected character ('}' (code 125)): expected a value",
      })
  void parse_whatIsNoRequest_isToldPrecisely(String line, String detail) {
    assertThat(invalid(line).detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"r1\",\"flow\":\"usr\"}",
        "{\"flow\":\"usr\",\"id\":\"r1\"}",
        "{\"flow\":\"usr\",\"flow\":\"user\",\"unknown\":[{\"id\":\"r2\"}],\"id\":\"r1\"}",
        "{\"id\":\"r1\",\"id\":\"r2\"}",
        "{\"flow\":1,\"id\":\"r1\",\"id\":\"r2\"}",
        "{\"id\":\"r1\",",
        "{\"consent\":{\"id\":\"r2\"},\"id\":\"r1\"}",
      })
  void parse_idThatCouldBeRead_isKept(String line) {
    assertThat(invalid(line).id()).isEqualTo(new RequestId.Text("r1"));
  }

  @Test
  void parse_id_isStringOrNumberAsWritten() {
    assertThat(invalid("{\"id\":-1.50e3}").id()).isEqualTo(new RequestId.Numeral("-1.50e3"));
    assertThat(invalid("{\"id\":[1]}").id()).isEqualTo(new RequestId.None());
    assertThat(invalid("{\"id\":[1]}").detail())
        .isEqualTo("column 7: `id` must be a string or a number: array");
    assertThat(invalid("{\"id\":\"\\udc00\"}").id()).isEqualTo(new RequestId.None());
  }

  @Test
  void parse_notUtf8_isToldAndTheIdBeforeItKept() {
    RequestLine.Invalid<TokenRequest> line =
        invalid("{\"id\":\"r1\",\"client_id\":\"\u00ff\"}".getBytes(ISO_8859_1));

    assertThat(line.id()).isEqualTo(new RequestId.Text("r1"));
    assertThat(line.detail()).isEqualTo("column 25: not UTF-8");
  }

  @Test
  void parse_otherEncodings_areNotGuessed() {
    byte[] utf16 = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);

    assertThat(invalid(utf16).detail()).startsWith("column 1: not JSON");
  }

  @Test
  void parse_longLine_isRefusedAndTheIdInItKept() {
    String line = "{\"id\":\"r1\",\"scope\":\"" + "x".repeat(LineReader.MAX_BYTES) + "\"}";

    assertThat(invalid(line).id()).isEqualTo(new RequestId.Text("r1"));
    assertThat(invalid(line).detail())
        .isEqualTo("column 1048577: a line has at most 1048576 bytes");
  }

  @Test
  void parse_deepNesting_isRefused() {
    assertThat(invalid("{\"x\":" + "[".repeat(100_000)).detail()).startsWith("column 2: unknown");
    assertThat(invalid("[".repeat(100_000)).detail()).startsWith("column 1: a line must be");
  }

  private TokenRequest request(String line) {
    RequestLine<TokenRequest> parsed =
        parser.parse(Lines.single(line.replace("\n", "").getBytes(UTF_8)));
    assertThat(parsed).isInstanceOf(RequestLine.Valid.class);
    return ((RequestLine.Valid<TokenRequest>) parsed).request();
  }

  private String detail(String line) {
    return invalid(line).detail();
  }

  private RequestLine.Invalid<TokenRequest> invalid(String line) {
    return invalid(line.getBytes(UTF_8));
  }

  private RequestLine.Invalid<TokenRequest> invalid(byte[] line) {
    RequestLine<TokenRequest> parsed = parser.parse(Lines.single(line));
    assertThat(parsed).isInstanceOf(RequestLine.Invalid.class);
    return (RequestLine.Invalid<TokenRequest>) parsed;
  }
}
