package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.CatalogueReader;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paths broken at random: never an exception, and never another answer than the oracle's. */
final class RouteTableFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("tollgate.deep") ? 5_000_000 : 20_000;
  private static final OperationCatalogue CATALOGUE = CatalogueReader.myOrganization();
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "get", "");
  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "/.",
          "/..",
          "/v1",
          "/my-org",
          ";",
          ";a=b",
          "%",
          "%2f",
          "%5C",
          "%2e",
          "%2E%2e",
          "%00",
          "%25",
          "%7C",
          "%40",
          "%c3%a9",
          "%c0%af",
          "%e2%82%ac",
          "%ed%a0%80",
          "%f0%9f%98%80",
          "%f4%90%80%80",
          "%64",
          "%u002f",
          "?",
          "#",
          "\\",
          "\u0000",
          "\u00e9",
          "\u2215",
          "\uff0f",
          "\ud83d",
          "details",
          "roles",
          "members",
          "verify");

  @Test
  void match_brokenPath_isWhatTheOracleSays() {
    RouteTable routes = RouteTable.of(CATALOGUE);
    RouteOracle oracle = new RouteOracle(CATALOGUE);
    long seed = Long.getLong("tollgate.seed", System.nanoTime());
    System.out.println("fuzzing paths: -Dtollgate.seed=" + seed);
    Random random = new Random(seed);
    int[] answers = new int[4];
    for (int round = 0; round < ROUNDS; round++) {
      String method = METHODS.get(random.nextInt(METHODS.size()));
      String path = broken(path(random), random);
      int found = routes.match(method, path);
      if (found != oracle.match(method, path)) {
        assertThat(found)
            .as("%s %s in round %d of seed %d", method, path, round, seed)
            .isEqualTo(oracle.match(method, path));
      }
      answers[Math.min(found, 0) + 3]++;
    }
    System.out.printf(
        "matched %d paths: %d malformed, %d unknown, %d with another method, %d found%n",
        ROUNDS, answers[0], answers[1], answers[2], answers[3]);
    assertThat(Arrays.stream(answers).min()).matches(least -> least.getAsInt() > ROUNDS / 100);
  }

  private static String path(Random random) {
    Operation operation = CATALOGUE.operations().get(random.nextInt(CATALOGUE.operations().size()));
    String path = operation.path().replaceAll("\\{[^}]*\\}", "auth0%7C" + random.nextInt(100));
    return "/my-org" + (random.nextBoolean() ? "/v1" : "") + (path.equals("/") ? "" : path);
  }

  private static String broken(String path, Random random) {
    StringBuilder text = new StringBuilder(path);
    for (int times = random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> text.replace(at, end, "");
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> text.insert(at, (char) random.nextInt(random.nextInt(8) == 0 ? 0x10000 : 0x80));
        default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
      }
    }
    return text.toString();
  }
}
