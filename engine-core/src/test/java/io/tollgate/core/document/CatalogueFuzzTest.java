package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.CatalogueReader;
import io.tollgate.operation.CatalogueReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogues broken at random: never an exception, and one exactly if nothing is wrong. */
final class CatalogueFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("tollgate.deep") ? 1_000_000 : 2_500;
  private static final List<String> PIECES =
      List.of(
          "null",
          "{}",
          "[]",
          "[[",
          "}}",
          "\"",
          ",",
          ":",
          "- ",
          "\n",
          "*a",
          "&a ",
          "!t ",
          "<<: ",
          "true",
          "-1",
          "{domain}",
          "{x}",
          "/",
          "//",
          "/..",
          "%2f",
          "HEAD",
          "OPTIONS",
          "\"path\": \"/\",",
          "\"method\": \"GET\",",
          "\"access_level\": \"limited\",",
          "limited_members",
          "\"obligations\": [],",
          "scim",
          "\uFEFF",
          "\\u0000",
          "\\n",
          "\u2028",
          "tr\u001bue",
          "\uD83D",
          "\u0000");

  @ParameterizedTest
  @ValueSource(strings = {"catalogue.json", "catalogue.yaml"})
  void read_brokenCatalogue_isAReading(String resource) throws IOException {
    byte[] valid = bytes(resource);
    assertThat(reading(valid).diagnostics()).isEmpty();
    long seed = Long.getLong("tollgate.seed", System.nanoTime());
    System.out.println("fuzzing " + resource + ": -Dtollgate.seed=" + seed);
    Random random = new Random(seed);
    int valids = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = Breakage.of(valid, PIECES, random);
      CatalogueReading reading = read(broken, seed, round);
      valids += reading.isValid() ? 1 : 0;
    }
    System.out.println("read " + ROUNDS + " catalogues, of which " + valids + " are valid");
  }

  private static CatalogueReading read(byte[] broken, long seed, int round) {
    try {
      CatalogueReading reading = reading(broken);
      Readings.assertSound(reading.isValid(), reading.diagnostics());
      return reading;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "round " + round + " of seed " + seed + ": " + new String(broken, StandardCharsets.UTF_8),
          e);
    }
  }

  private static CatalogueReading reading(byte[] document) {
    return CatalogueReader.create().read("t", new ByteArrayInputStream(document));
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = CatalogueFuzzTest.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
