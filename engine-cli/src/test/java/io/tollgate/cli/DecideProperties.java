package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is among the lines, there is one answer for each, in order. */
final class DecideProperties {
  private static final JsonMapper JSON = new JsonMapper();
  private static final PolicyEngine ENGINE =
      Tollgate.engine(TenantReader.create().read(Path.of(CommandRun.TENANT)).orElseThrow());

  @Property
  void everyLine_isAnsweredInItsPlace(@ForAll("lines") List<byte[]> lines) throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    for (int i = 0; i < lines.size(); i++) {
      input.writeBytes(probe(i).getBytes(UTF_8));
      input.writeBytes(lines.get(i));
      input.write('\n');
    }

    List<JsonNode> answers = decide(input.toByteArray()).lines().map(JSON::readTree).toList();
    assertThat(answers).hasSize(2 * lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertThat(answers.get(2 * i).get("id").intValue()).isEqualTo(i);
      assertThat(answers.get(2 * i).get("reason").stringValue()).isEqualTo("CLIENT_UNKNOWN");
      assertThat(answers.get(2 * i + 1).has("id")).isTrue();
      assertThat(answers.get(2 * i + 1).get("outcome").stringValue())
          .isIn("granted", "refused", "error");
    }
  }

  private static String probe(int id) {
    return "{\"id\":" + id + ",\"client_id\":\"nobody\",\"flow\":\"user\",\"audience\":\"x\"}\n";
  }

  private static String decide(byte[] requests) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLines lines = new JsonLines(out)) {
      DecideCommand.conversation(ENGINE, lines).answer(Lines.reader(requests));
    }
    return out.toString(UTF_8);
  }

  @Provide
  Arbitrary<List<byte[]>> lines() {
    return Arbitraries.oneOf(bytes(), texts(), nearlyRequests()).list().ofMaxSize(8);
  }

  /** Anything but a line feed, and not blank. */
  private static Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes()
        .filter(b -> b != '\n')
        .array(byte[].class)
        .ofMinSize(1)
        .ofMaxSize(60)
        .filter(line -> !new String(line, UTF_8).replaceAll("[ \t\r]", "").isEmpty());
  }

  private static Arbitrary<byte[]> texts() {
    return Arbitraries.strings()
        .ofMaxLength(40)
        .map(text -> ("x" + text.replace('\n', ' ')).getBytes(UTF_8));
  }

  /** Objects of the right fields with the wrong values, whole or cut. */
  private static Arbitrary<byte[]> nearlyRequests() {
    Arbitrary<String> name =
        Arbitraries.of(
            "id",
            "client_id",
            "flow",
            "audience",
            "organization",
            "scope",
            "roles",
            "permissions",
            "consent",
            "proof_of_possession",
            "refresh",
            "scopes",
            "");
    Arbitrary<String> value =
        Arbitraries.of(
            "null",
            "true",
            "1e999",
            "-0",
            "\"user\"",
            "\"client\"",
            "\"portal\"",
            "\"\"",
            "\"a b\"",
            "\"\\ud800\"",
            "\"é\"",
            "[]",
            "[\"Reader\"]",
            "[[1]]",
            "{}",
            "{\"scope\":\"a\"}",
            "{\"audience\":\"x\",\"scope\":\"a\"}",
            "\"missing\"",
            "\"https://globex.example/my-org/\"");
    return name.flatMap(n -> value.map(v -> "\"" + n + "\":" + v))
        .list()
        .ofMaxSize(8)
        .map(fields -> "{" + String.join(",", fields) + "}")
        .flatMap(
            line ->
                Arbitraries.integers()
                    .between(1, line.length())
                    .injectNull(0.7)
                    .map(cut -> cut == null ? line : line.substring(0, cut)))
        .map(line -> line.getBytes(UTF_8));
  }
}
