package io.tollgate.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.Admission.Charge;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.Operation;
import io.tollgate.testkit.ManualClock;
import io.tollgate.testkit.model.AdmissionAnswer;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.random.AdmissionGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An admission is what the oracle says and one charge: the oracle knows the policy, a limiter that
 * is asked by the test the limits, which are so narrow that they often speak. A preview is the same
 * without the charge. {@code -Dtollgate.seed=N} repeats one seed.
 */
final class ChargedAdmissionsTest {
  private static final int WORLDS = Boolean.getBoolean("tollgate.deep") ? 4_000 : 100;
  private static final int CALLS_OF_A_WORLD = 60;
  private static final Set<Gate> BEFORE_THE_CHARGE =
      EnumSet.of(Gate.TOKEN, Gate.PROOF_OF_POSSESSION);
  private static final RateLimits NARROW =
      RateLimits.of(LevelLimits.perSecond(3, 2), LevelLimits.perSecond(2, 1));

  static List<Long> seeds() {
    Long given = Long.getLong("tollgate.seed");
    return given == null ? List.of(1L, new SplittableRandom().nextLong()) : List.of(given);
  }

  /** An engine, and a limiter beside it that is to stand where the engine's does. */
  private record Pair(AdmissionWorld world, PolicyEngine engine, RateLimiter limits) {

    static Pair of(AdmissionWorld world, ManualClock clock) {
      PolicyEngine engine =
          Tollgate.policyEngine()
              .tenant(world.tenant())
              .catalogue(world.catalogue())
              .limiter(limiter(clock))
              .stepUp(world.stepUp())
              .wallClock(InstantSource.fixed(world.now()))
              .clockSkew(world.clockSkew())
              .build();
      return new Pair(world, engine, limiter(clock));
    }

    private static RateLimiter limiter(ManualClock clock) {
      return Tollgate.rateLimiter().limits(NARROW).clock(clock).build();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void admit_anyCall_isThePreviewAndOneCharge(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<CallReason, Integer> counts = new EnumMap<>(CallReason.class);
    for (int made = 0; made < WORLDS; made++) {
      ManualClock clock = ManualClock.create();
      AdmissionWorld world = AdmissionGenerator.world(random, EngineUnderTest.catalogue());
      Pair pair = Pair.of(world, clock);
      for (int i = 0; i < CALLS_OF_A_WORLD; i++) {
        clock.advance(Duration.ofMillis(random.nextInt(200)));
        ApiCall call = AdmissionGenerator.call(random, world);
        CallReason reason = check(pair, call, random.nextBoolean(), "-Dtollgate.seed=" + seed);
        counts.merge(reason, 1, Integer::sum);
      }
    }
    System.out.printf("charged calls: seed %d, %s%n", seed, counts);
    assertThat(counts).containsKeys(CallReason.ADMITTED, CallReason.RATE_LIMITED);
  }

  private static CallReason check(Pair pair, ApiCall call, boolean quickly, String seed) {
    AdmissionAnswer policy = AdmissionOracle.answer(pair.world(), call);
    Admission preview = pair.engine().preview(call);
    assertThat(pair.engine().preview(call)).as(seed).isEqualTo(preview);
    boolean attributable =
        policy.reasons().stream().map(CallReason::gate).noneMatch(BEFORE_THE_CHARGE::contains);
    if (!attributable) {
      assertThat(preview.charge()).as(seed).isEmpty();
      assertThat(preview.reasons()).as(seed).isEqualTo(policy.reasons());
      assertThat(pair.engine().admit(call)).as(seed).isEqualTo(preview);
      return preview.reason();
    }
    String organization = call.token().orElseThrow().organization().orElseThrow();
    CallClass callClass = callClass(pair.world(), policy, call.method());
    assertSays(preview, policy, new Charge(callClass, look(pair, organization, callClass)), seed);
    LimitVerdict charged = pair.limits().decide(organization, callClass, 1);
    if (quickly) {
      CallReason reason = AdmissionCode.reason(pair.engine().tryAdmit(call));
      assertThat(reason).as(seed).isEqualTo(preview.reason());
    } else {
      assertSays(pair.engine().admit(call), policy, new Charge(callClass, charged), seed);
    }
    return preview.reason();
  }

  private static LimitVerdict look(Pair pair, String organization, CallClass callClass) {
    return pair.limits().look(organization, callClass, 1);
  }

  /** The limits speak first; where they are silent, the policy does. */
  private static void assertSays(
      Admission admission, AdmissionAnswer policy, Charge charge, String seed) {
    assertThat(admission.charge()).as(seed).contains(charge);
    assertThat(admission.reasons())
        .as(seed)
        .isEqualTo(
            charge.verdict().isAdmitted() ? policy.reasons() : List.of(CallReason.RATE_LIMITED));
    List<String> obligations =
        admission instanceof Admission.Admitted admitted ? admitted.obligations() : List.of();
    assertThat(obligations)
        .as(seed)
        .isEqualTo(admission.isAdmitted() ? policy.obligations() : List.of());
  }

  private static CallClass callClass(AdmissionWorld world, AdmissionAnswer policy, String method) {
    return world.catalogue().operations().stream()
        .filter(operation -> policy.operation().filter(operation.id()::equals).isPresent())
        .map(Operation::callClass)
        .findFirst()
        .orElse(method.matches("GET|HEAD") ? CallClass.READ : CallClass.WRITE);
  }
}
