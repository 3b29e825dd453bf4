package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.oneIn;
import static io.tollgate.testkit.random.Draw.pick;
import static io.tollgate.testkit.random.Draw.some;

import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import io.tollgate.tenant.SubjectType;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a token says about how and when its user was authenticated.
 *
 * @param r the choices
 * @param world what the call is judged by
 * @param operation what is called
 */
record EvidenceGenerator(RandomGenerator r, AdmissionWorld world, Operation operation) {

  private static final List<Integer> NEAR = List.of(0, 1, -1, 30, -30, 31, -31, 60, -60, 61, -61);

  void addTo(TokenClaims.Builder token) {
    if (oneIn(r, 6)) {
      token.subjectType(SubjectType.CLIENT);
    }
    StepUpRule rule = world.stepUp().rules().get(operation.id());
    if (rule == null) {
      anything(token);
      return;
    }
    if (oneIn(r, 5)) {
      token.acr(pick(r, List.of("bronze", "GOLD", "")));
    } else if (!rule.acrValues().isEmpty() && !oneIn(r, 3)) {
      token.acr(pick(r, rule.preferredAcrValues()));
    }
    if (!oneIn(r, 3)) {
      List<String> methods = new ArrayList<>(some(r, rule.amrValues()));
      methods.add(0, "pwd");
      token.amr(methods);
    }
    if (!oneIn(r, 8)) {
      token.authenticatedAt(time(rule.maxAge().orElse(Duration.ZERO).toSeconds()));
    }
  }

  private void anything(TokenClaims.Builder token) {
    if (oneIn(r, 3)) {
      token.acr("gold").amr(List.of("mfa")).authenticatedAt(time(60));
    }
  }

  /** Just now, about the oldest that will do, or about the time that the clocks may differ by. */
  private Instant time(long age) {
    long second = world.now().getEpochSecond();
    return switch (r.nextInt(5)) {
      case 3 -> Instant.ofEpochSecond(second - age + pick(r, NEAR));
      case 4 -> Instant.ofEpochSecond(second + pick(r, NEAR));
      default -> Instant.ofEpochSecond(second);
    };
  }
}
