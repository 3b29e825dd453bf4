package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecideCommandTest {
  private static final String UNKNOWN =
      "{\"id\":\"%s\",\"client_id\":\"nobody\",\"flow\":\"user\",\"audience\":\"x\"}\n";

  @Test
  void decide_granted() {
    assertThat(
            decide(
                """
                {"id":"r1","client_id":"portal","flow":"user",\
                "audience":"https://globex.example/my-org/","organization":"org_north",\
                "scope":"update:my_org:details read:my_org:details","roles":["Reader"]}
                """))
        .isEqualTo(
            """
            {"id":"r1","outcome":"granted","scope":"read:my_org:details","token_type":"Bearer",\
            "expires_in":900,"reason":"GRANTED","scopes":[\
            {"scope":"update:my_org:details","granted":false,"failing":["rbac"],"remedies":[\
            "give the user in `org_north` a role with the permission `update:my_org:details` of \
            `https://globex.example/my-org/`; no role has it yet"]},\
            {"scope":"read:my_org:details","granted":true,"failing":[],"remedies":[]}],\
            "permissions":["read:my_org:details","read:my_org:members"],\
            "organization":"org_north"}
            """);
  }

  @Test
  void decide_refused() {
    assertThat(
            decide(
                """
                {"id":2,"client_id":"robot","flow":"client","audience":"https://orders.example/",\
                "scope":"write:orders"}
                """))
        .isEqualTo(
            """
            {"id":2,"outcome":"refused","scope":"","error":"access_denied",\
            "error_description":"Client has not been granted scopes: write:orders",\
            "reason":"SCOPES_NOT_GRANTED","scopes":[{"scope":"write:orders","granted":false,\
            "failing":["client_grant"],\
            "remedies":["add `write:orders` to client grant `cgr_robot` (client)"]}],\
            "remedies":["leave `write:orders` out of the request"]}
            """);
  }

  @Test
  void decide_refreshExchange() {
    assertThat(
            decide(
                """
                {"client_id":"portal","flow":"user","audience":"https://orders.example/",\
                "consent":"not_required",\
                "refresh":{"audience":"https://orders.example/","scope":"read:orders"}}
                """))
        .contains("\"scope\":\"read:orders\",\"token_type\":\"Bearer\",\"expires_in\":3600");
  }

  @Test
  void decide_malformedScope_isARefusalOfItsOwn() {
    assertThat(
            decide(
                """
                {"client_id":"robot","flow":"client","audience":"https://orders.example/",\
                "scope":"read:orders "}
                """))
        .contains("\"outcome\":\"refused\"", "\"reason\":\"SCOPE_MALFORMED\"");
  }

  @Test
  void decide_invalidLines_areAnsweredInTheirPlace() {
    CommandRun run =
        CommandRun.withInput(
            UNKNOWN.formatted("a") + "\r\n{\"id\":\"b\"}\n \n{" + "\n" + UNKNOWN.formatted("c"),
            "decide",
            CommandRun.TENANT,
            "--requests",
            "-");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).hasSize(4);
    assertThat(run.outLines().get(0)).startsWith("{\"id\":\"a\",\"outcome\":\"refused\"");
    assertThat(run.outLines().get(1))
        .isEqualTo(
            "{\"id\":\"b\",\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\","
                + "\"detail\":\"`client_id` is missing\"}");
    assertThat(run.outLines().get(2)).startsWith("{\"id\":null,\"outcome\":\"error\"");
    assertThat(run.outLines().get(3)).startsWith("{\"id\":\"c\",\"outcome\":\"refused\"");
  }

  @Test
  void decide_noRequests_givesNoAnswers() {
    assertThat(decide("")).isEmpty();
  }

  @Test
  void decide_tenantWithErrors_isToldAndNothingDecided(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"clients\":[{}]}");

    CommandRun run =
        CommandRun.withInput(
            UNKNOWN.formatted("a"), "decide", broken.toString(), "--requests", "-");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("error MISSING_FIELD /clients/0")
        .doesNotContain(" info ", "\tat ");
    assertThat(run.err().lines().toList()).last().asString().contains("cannot be used: ");
  }

  @Test
  void decide_whatCannotBeRead_isOneLine(@TempDir Path folder) {
    for (String requests : List.of(folder.toString(), folder.resolve("none").toString())) {
      CommandRun run = CommandRun.of("decide", CommandRun.TENANT, "--requests", requests);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err().lines()).singleElement().asString().contains("cannot read " + requests);
    }
  }

  @Test
  void decide_standardInputForBoth_isRefused() {
    CommandRun run = CommandRun.withInput("{\"clients\":[]}", "decide", "-", "--requests", "-");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("cannot both be standard input");
  }

  @Test
  void decide_inputThatWaits_hasItsAnswersAlready() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] requests = UNKNOWN.formatted("a").repeat(3).getBytes(UTF_8);
    InputStream oneByOne =
        new ByteArrayInputStream(requests) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            int length1 = UNKNOWN.formatted("a").length();
            assertThat(out.toString(UTF_8).lines().count()).isEqualTo(pos / length1);
            return super.read(target, offset, Math.min(length, length1));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };

    CommandRun run = CommandRun.on(oneByOne, out, "decide", CommandRun.TENANT, "--requests", "-");

    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void decide_readerThatHasEnough_isNoFailure() {
    CommandRun run = decideOn(failing("Broken pipe"));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void decide_outputThatFails_isOneLine() {
    CommandRun run = decideOn(failing("No space left on device"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("tollgate: cannot write the output: No space left on device\n");
  }

  private static CommandRun decideOn(OutputStream out) {
    byte[] requests = UNKNOWN.formatted("a").repeat(10_000).getBytes(UTF_8);
    return CommandRun.on(
        new ByteArrayInputStream(requests), out, "decide", CommandRun.TENANT, "--requests", "-");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static String decide(String requests) {
    CommandRun run = CommandRun.withInput(requests, "decide", CommandRun.TENANT, "--requests", "-");
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }
}
