package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.TenantReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
          "\\n",
          "\u2028",
          "tr\u001bue",
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
      byte[] broken = Breakage.of(valid, PIECES, random);
      assertThat(new Object[] {broken})
          .as("round %d of seed %d", round, seed)
          .allSatisfy(ReaderFuzzTest::read);
    }
  }

  private static void read(Object bytes) {
    TenantReading reading =
        TenantDocuments.read("t", new ByteArrayInputStream((byte[]) bytes), Overrides.NONE);
    Readings.assertSound(reading.isValid(), reading.diagnostics());
  }

  private static byte[] bytes(String resource) throws IOException {
    try (var in = ReaderFuzzTest.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
