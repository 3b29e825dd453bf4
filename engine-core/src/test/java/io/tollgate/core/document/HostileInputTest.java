package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.Effort;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that wants time, memory or a crash gets an error, and soon. */
final class HostileInputTest {
  private static final int MANY = 200_000;

  @TempDir private Path folder;

  static List<Arguments> documents() {
    return List.of(
        Arguments.of("deep JSON", "{\"x\":" + "[".repeat(MANY), DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of("deep JSON objects", "{\"x\":".repeat(MANY), DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of("deep YAML", "x: " + "[".repeat(MANY), DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "deep YAML blocks", "x:\n  " + "- ".repeat(MANY), DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long JSON string",
            "{\"x\":\"" + "y".repeat(100 * 1024 * 1024) + "\"}",
            DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long JSON key", "{\"" + "y".repeat(MANY) + "\":1}", DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long YAML string",
            "x: \"" + "y".repeat(2 * Limits.STRING_LENGTH) + "\"",
            DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long YAML", "x: " + "y".repeat(Limits.YAML_LENGTH), DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long YAML word",
            "x: " + "y".repeat(Limits.YAML_LENGTH - 3),
            DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long YAML comment",
            "x: y\n#" + " z".repeat(Limits.YAML_LENGTH / 2 - 3),
            DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long YAML indentation",
            "x:\n" + " ".repeat(Limits.YAML_LENGTH - 4) + "y",
            DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "long number", "{\"x\":" + "9".repeat(MANY) + "}", DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of("large exponent", "{\"x\":1e999999999}", DiagnosticCode.UNKNOWN_FIELD),
        Arguments.of(
            "aliases of aliases",
            "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nclients: *c",
            DiagnosticCode.UNSUPPORTED_YAML),
        Arguments.of("many keys", "{" + keys() + "}", DiagnosticCode.UNKNOWN_FIELD),
        Arguments.of("many anchors", "&a\n".repeat(MANY), DiagnosticCode.UNKNOWN_SHAPE),
        Arguments.of(
            "large object",
            "{\"tenant\":{\"x\":[" + "0,".repeat(Limits.NODES_PER_OBJECT) + "0]}}",
            DiagnosticCode.LIMIT_EXCEEDED),
        Arguments.of(
            "many objects",
            "{\"clients\":[" + "0,".repeat(Limits.OBJECTS) + "0]}",
            DiagnosticCode.LIMIT_EXCEEDED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void read_hostileDocument_isAnErrorSoon(String what, String text, DiagnosticCode expected) {
    TenantReading reading = Effort.little(() -> Readings.read(text));

    assertThat(reading.isValid()).as(what).isFalse();
    assertThat(reading.diagnostics())
        .filteredOn(found -> found.severity() == Severity.ERROR)
        .extracting(found -> found.code())
        .contains(expected);
    assertThat(reading.diagnostics())
        .allSatisfy(
            found -> assertThat(found.message()).hasSizeLessThan(1_000).doesNotContain("\n"))
        .allSatisfy(found -> assertThat(found.location().line()).isPositive());
  }

  @Test
  void read_binary_isAnError() {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);

    assertThat(read(new ByteArrayInputStream(bytes)).isValid()).isFalse();
  }

  @Test
  void read_endlessStream_ends() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '[';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            return length;
          }
        };

    assertThat(Readings.problems(read(endless))).containsExactly("1:1 LIMIT_EXCEEDED ");
  }

  @Test
  void read_streamThatFails_isUnreadable() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line\nis cut");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThat(read(failing).diagnostics())
        .singleElement()
        .hasToString("t:0:0 error UNREADABLE / cannot be read: `the line\\u000ais cut`");
  }

  @Test
  void read_pathsThatAreNoDocuments_areErrors() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

    assertThat(List.of(folder, empty, loop, folder.resolve("none"), Path.of("/dev/null")))
        .allSatisfy(
            path -> {
              TenantReading reading = TenantDocuments.read(path, Overrides.NONE);
              assertThat(reading.diagnostics())
                  .extracting(found -> found.code())
                  .containsAnyOf(DiagnosticCode.UNREADABLE, DiagnosticCode.UNKNOWN_SHAPE);
            });
  }

  @Test
  void read_moreMistakesThanAreKept_countsTheRest() {
    String text =
        "{\"tenant\":{\"domain\":\"a\"},\"clients\":["
            + "{\"client_id\":\"\"},".repeat(Limits.DIAGNOSTICS + 5)
            + "{}]}";

    List<Diagnostic> found = Readings.read(text).diagnostics();

    assertThat(found).hasSize(Limits.DIAGNOSTICS + 1);
    assertThat(found.get(Limits.DIAGNOSTICS).code()).isEqualTo(DiagnosticCode.MORE_FINDINGS);
    assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void read_manyMistakesDeepDown_keepsBoundedText() {
    String key = "{\"" + "k".repeat(Limits.NAME_LENGTH - 1) + "\":";
    int depth = Limits.NESTING_DEPTH - 2;
    String text =
        "{\"tenant\":{\"domain\":\"a\"},\"x\":"
            + key.repeat(depth)
            + "{"
            + "\"a\":0,".repeat(2_000)
            + "\"a\":0}"
            + "}".repeat(depth)
            + ",\"clients\":[[";

    List<Diagnostic> found = Readings.read(text).diagnostics();

    long length = found.stream().mapToLong(one -> one.location().pointer().length()).sum();
    assertThat(length).isBetween(Limits.DIAGNOSTIC_LENGTH / 2, Limits.DIAGNOSTIC_LENGTH * 3 / 2);
    assertThat(found)
        .extracting(one -> one.code())
        .contains(DiagnosticCode.DUPLICATE_KEY, DiagnosticCode.MALFORMED_JSON)
        .endsWith(DiagnosticCode.MORE_FINDINGS);
  }

  private static String keys() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      keys.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":{}");
    }
    return keys.toString();
  }

  private static TenantReading read(InputStream in) {
    return TenantDocuments.read("t", in, Overrides.NONE);
  }
}
