package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents broken at random: never an exception, and a tenant exactly if nothing is wrong. */
final class ReaderFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("tollgate.deep") ? 200_000 : 2_500;
  private static final List<String> PIECES =
      List.of(
          "null",
          "{}",
          "[]",
          "[[",
          "}}",
          "\"",
          "'",
          ":",
          "- ",
          "\n",
          "*a",
          "&a ",
          "!t ",
          "<<: ",
          "---\n",
          "true",
          "-1",
          "1e400",
          "@@K@@",
          "##K##",
          "\uFEFF",
          "\\u0000",
          "\uD83D",
          "  ",
          "\t",
          "\"domain\":",
          "client_id",
          "allow_all",
          "\u0000",
          "%YAML 1.1\n",
          "? ",
          "|\n");

  @ParameterizedTest
  @ValueSource(strings = {"own.json", "export.yaml"})
  void read_brokenDocument_isAReading(String resource) throws IOException {
    byte[] valid = bytes(resource);
    long seed = Long.getLong("tollgate.seed", System.nanoTime());
    System.out.println("fuzzing " + resource + ": -Dtollgate.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = broken(valid, random);
      assertThat(new Object[] {broken})
          .as("round %d of seed %d", round, seed)
          .allSatisfy(ReaderFuzzTest::read);
    }
  }

  private static void read(Object bytes) {
    TenantReading reading =
        TenantDocuments.read("t", new ByteArrayInputStream((byte[]) bytes), Overrides.NONE);
    assertThat(reading.isValid())
        .isEqualTo(
            reading.diagnostics().stream().noneMatch(found -> found.severity() == Severity.ERROR));
    assertThat(reading.diagnostics())
        .allSatisfy(found -> assertThat(found.location().line()).isPositive())
        .allSatisfy(found -> assertThat(found.location().column()).isPositive())
        .allSatisfy(found -> assertThat(found.message()).isNotBlank().doesNotContain("\n"));
  }

  private static byte[] broken(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 1; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 -> bytes = splice(bytes, at, 0, piece(random));
        case 3 -> bytes = splice(bytes, at, random.nextInt(40), piece(random));
        case 4 -> bytes = splice(bytes, at, random.nextInt(400), new byte[0]);
        default -> {
          int from = random.nextInt(bytes.length);
          bytes =
              splice(
                  bytes,
                  at,
                  0,
                  Arrays.copyOfRange(
                      bytes, from, Math.min(bytes.length, from + random.nextInt(200))));
        }
      }
    }
    return bytes;
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
    int end = Math.min(bytes.length, at + removed);
    byte[] spliced = Arrays.copyOf(bytes, at + added.length + bytes.length - end);
    System.arraycopy(added, 0, spliced, at, added.length);
    System.arraycopy(bytes, end, spliced, at + added.length, bytes.length - end);
    return spliced;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (var in = ReaderFuzzTest.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
