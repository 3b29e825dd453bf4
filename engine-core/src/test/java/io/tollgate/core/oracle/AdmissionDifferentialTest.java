package io.tollgate.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.testkit.model.AdmissionAnswer;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.random.AdmissionGenerator;
import io.tollgate.testkit.random.SmallCatalogue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random calls against the oracle. Every run repeats the saved seed, then takes a fresh one and
 * prints it. {@code -Dtollgate.seed=N} repeats one seed, {@code -Dtollgate.admissions=N} sets the
 * number of calls.
 */
final class AdmissionDifferentialTest {
  private static final int CALLS_OF_A_WORLD = 100;
  private static final int MOST_KINDS = 20;
  private static final int ENOUGH_FOR_EVERY_REASON = 50_000;
  private static final long SAVED_SEED = 1;

  /** Mostly the one that ships. */
  private static final List<OperationCatalogue> CATALOGUES =
      List.of(
          EngineUnderTest.catalogue(),
          EngineUnderTest.catalogue(),
          SmallCatalogue.OF_DOMAIN,
          SmallCatalogue.OF_ONE_AUDIENCE);

  private static final int ADMISSIONS =
      Integer.getInteger(
          "tollgate.admissions", Boolean.getBoolean("tollgate.deep") ? 8_000_000 : 200_000);

  static List<Long> seeds() {
    Long given = Long.getLong("tollgate.seed");
    return given == null ? List.of(SAVED_SEED, new SplittableRandom().nextLong()) : List.of(given);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomCalls_areAnsweredAsTheOracleSays(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<String, String> firstOfKind = new LinkedHashMap<>();
    Map<CallReason, Integer> counts = new EnumMap<>(CallReason.class);
    int calls = Math.max(ADMISSIONS / seeds().size(), 1);
    for (int made = 0; made < calls; ) {
      AdmissionWorld world =
          AdmissionGenerator.world(random, CATALOGUES.get(random.nextInt(CATALOGUES.size())));
      EngineUnderTest engine = EngineUnderTest.of(world);
      for (int i = 0; i < CALLS_OF_A_WORLD && made < calls; i++, made++) {
        ApiCall call = AdmissionGenerator.call(random, world);
        reasons(AdmissionOracle.answer(world, call))
            .forEach(reason -> counts.merge(reason, 1, Integer::sum));
        note(firstOfKind, engine.disagreement(call), call, world);
      }
    }
    System.out.printf("random calls: %,d, seed %d, %s%n", calls, seed, counts);
    assertThat(firstOfKind.values()).as("-Dtollgate.seed=" + seed).isEmpty();
    if (seed == SAVED_SEED && calls >= ENOUGH_FOR_EVERY_REASON) {
      assertThat(counts.keySet()).isEqualTo(AdmissionOracle.reasons());
    }
  }

  private static Stream<CallReason> reasons(AdmissionAnswer answer) {
    return answer.isAdmitted() ? Stream.of(CallReason.ADMITTED) : answer.reasons().stream();
  }

  /** One cause shows once, with its first call. */
  private static void note(
      Map<String, String> firstOfKind, String difference, ApiCall call, AdmissionWorld world) {
    if (!difference.isEmpty() && firstOfKind.size() < MOST_KINDS) {
      firstOfKind.putIfAbsent(difference, difference + "\n    " + call + "\n    in " + world);
    }
  }
}
