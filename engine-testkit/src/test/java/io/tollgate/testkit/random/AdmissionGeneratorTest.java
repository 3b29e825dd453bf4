package io.tollgate.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.CallReason;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.testkit.model.AdmissionAnswer;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whether random calls come to every reason, and to every admission. */
final class AdmissionGeneratorTest {
  private static final int CALLS = 20_000;
  private static final int CALLS_OF_A_WORLD = 100;

  @Test
  void domainCatalogue_everyReasonOccursAloneOrNot() {
    Map<CallReason, Integer> counts = counts(SmallCatalogue.OF_DOMAIN);
    assertThat(counts.keySet()).isEqualTo(AdmissionOracle.reasons());
    assertThat(counts.get(CallReason.ADMITTED)).isGreaterThan(CALLS / 5);
  }

  @Test
  void oneAudience_isMixedWithNothingAndNeedsNoConfiguration() {
    Set<CallReason> expected = AdmissionOracle.reasons();
    expected.remove(CallReason.HOST_NOT_ACCEPTED);
    expected.remove(CallReason.DOMAINS_MIXED);
    expected.remove(CallReason.API_NOT_ACTIVATED);
    expected.remove(CallReason.THIRD_PARTY_SYSTEM_API);
    expected.remove(CallReason.CLIENT_NOT_CONFIGURED);
    Map<CallReason, Integer> counts = counts(SmallCatalogue.OF_ONE_AUDIENCE);
    assertThat(counts.keySet()).isEqualTo(expected);
    assertThat(counts.get(CallReason.ADMITTED)).isGreaterThan(CALLS / 5);
  }

  @Test
  void obligations_allKindsOccur() {
    Map<String, Integer> obligations = new TreeMap<>();
    visit(
        SmallCatalogue.OF_DOMAIN,
        answer -> answer.obligations().forEach(duty -> obligations.merge(duty, 1, Integer::sum)));
    assertThat(obligations).containsOnlyKeys("delete-only-if:no-users", "omit:roles");
  }

  private static Map<CallReason, Integer> counts(OperationCatalogue catalogue) {
    Map<CallReason, Integer> counts = new EnumMap<>(CallReason.class);
    visit(
        catalogue,
        answer -> {
          answer.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum));
          if (answer.isAdmitted()) {
            counts.merge(CallReason.ADMITTED, 1, Integer::sum);
          }
        });
    return counts;
  }

  private static void visit(OperationCatalogue catalogue, Consumer<AdmissionAnswer> visitor) {
    RandomGenerator random = new SplittableRandom(1);
    for (int made = 0; made < CALLS; ) {
      AdmissionWorld world = AdmissionGenerator.world(random, catalogue);
      for (int i = 0; i < CALLS_OF_A_WORLD; i++, made++) {
        visitor.accept(AdmissionOracle.answer(world, CallGenerator.call(random, world)));
      }
    }
  }
}
