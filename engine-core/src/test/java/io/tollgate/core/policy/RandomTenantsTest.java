package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.Disagreement;
import io.tollgate.testkit.random.Generators;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random tenants and requests against the oracle, at the widths where a word of bits ends.
 *
 * <p>Every run repeats the saved seed, then takes a fresh one and prints it. {@code
 * -Dtollgate.seed=N} repeats one seed, {@code -Dtollgate.decisions=N} sets the length.
 */
final class RandomTenantsTest {
  /** What is wrong with an engine, and no business of its policy. */
  private static final EnumSet<Reason> NOT_OF_A_POLICY =
      EnumSet.of(
          Reason.CONFIGURATION_EXPIRED,
          Reason.TENANT_UNKNOWN,
          Reason.TENANT_UNAVAILABLE,
          Reason.INTERNAL_ERROR);

  private static final int[] WIDTHS = {1, 63, 64, 65, 127, 128, 129, 1000};

  /** A wide tenant is dear to build and to explain; it gets this part of the others' decisions. */
  private static final int WIDE_SHARE = 20;

  /** To explain is work for every scope: of wide catalogues not every decision is explained. */
  private static final int ROWS_PER_DECISION = 16;

  private static final int REQUESTS_PER_TENANT = 400;

  private static final int ENOUGH_FOR_EVERY_REASON = 10_000;

  /**
   * At one width the rarest reason is expected a handful of times, which chance can make none for
   * some seed; over all widths it is expected dozens of times.
   */
  private static final int ENOUGH_FOR_ANY_SEED = 100_000;

  /** A seed that every run repeats, so that no two runs have nothing in common. */
  private static final long SAVED_SEED = 1;

  private static final int DECISIONS =
      Integer.getInteger(
          "tollgate.decisions", Boolean.getBoolean("tollgate.deep") ? 10_000_000 : 210_000);

  @TestFactory
  List<DynamicTest> everyWidth_isDecidedAndExplainedAsTheOracleSays() {
    Long given = Long.getLong("tollgate.seed");
    List<Long> seeds =
        given == null ? List.of(SAVED_SEED, new SplittableRandom().nextLong()) : List.of(given);
    List<DynamicTest> tests = new ArrayList<>();
    for (long seed : seeds) {
      Map<Reason, Integer> total = new EnumMap<>(Reason.class);
      for (int width : WIDTHS) {
        int share = DECISIONS / seeds.size() / (width > 500 ? WIDE_SHARE : 1) / (WIDTHS.length - 1);
        tests.add(
            DynamicTest.dynamicTest(
                width + " scopes, seed " + seed,
                () ->
                    compare(seed, width, Math.max(share, 1))
                        .forEach((reason, count) -> total.merge(reason, count, Integer::sum))));
      }
      if (DECISIONS / seeds.size() >= ENOUGH_FOR_ANY_SEED) {
        tests.add(
            DynamicTest.dynamicTest(
                "every reason occurs, seed " + seed, () -> assertEveryReasonOccurs(total)));
      }
    }
    return tests;
  }

  private static Map<Reason, Integer> compare(long seed, int width, int decisions) {
    RandomGenerator random = new SplittableRandom(seed + width);
    Disagreements disagreements = new Disagreements();
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    int explainedOneIn = 1 + width / ROWS_PER_DECISION;
    int made = 0;
    while (made < decisions) {
      Tenant tenant = Generators.tenant(random, width);
      PolicyEngine engine = Tollgate.engine(tenant);
      for (int i = 0; i < REQUESTS_PER_TENANT && made < decisions; i++, made++) {
        TokenRequest ask = Generators.request(random, tenant);
        counts.merge(engine.decide(ask).reason(), 1, Integer::sum);
        disagreements.add(
            made % explainedOneIn == 0
                ? Disagreement.find(engine, tenant, ask)
                : Disagreement.ofDecision(engine, tenant, ask),
            tenant,
            ask);
      }
    }
    System.out.printf(
        "random tenants: %,d decisions at %d scopes, %d granted, seed %d%n",
        made, width, counts.getOrDefault(Reason.GRANTED, 0), seed);
    disagreements.assertNone("-Dtollgate.seed=" + seed);
    assertThat(counts).as("no defect").doesNotContainKey(Reason.INTERNAL_ERROR);
    if (seed == SAVED_SEED && made >= ENOUGH_FOR_EVERY_REASON) {
      assertEveryReasonOccurs(counts);
    }
    return counts;
  }

  private static void assertEveryReasonOccurs(Map<Reason, Integer> counts) {
    assertThat(counts.keySet())
        .as("reasons that occur")
        .isEqualTo(EnumSet.complementOf(NOT_OF_A_POLICY));
  }
}
