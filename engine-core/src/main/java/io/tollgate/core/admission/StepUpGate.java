package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a user was authenticated as a sensitive operation asks (RFC 9470). */
final class StepUpGate {

  private StepUpGate() {}

  /** A refusal, which no authentication mends: a client that acts for itself has no user. */
  static long userless(@Nullable StepUpRule rule, TokenClaims token) {
    return Obstacles.when(
        rule != null && token.subjectType() == SubjectType.CLIENT, CallReason.USER_REQUIRED);
  }

  /** What a challenge mends. */
  static long weakness(
      @Nullable StepUpRule rule, TokenClaims token, long nowSeconds, long skewSeconds) {
    return Obstacles.when(
        rule != null && !(isStrong(rule, token) && isFresh(rule, token, nowSeconds, skewSeconds)),
        CallReason.STEP_UP_REQUIRED);
  }

  private static boolean isStrong(StepUpRule rule, TokenClaims token) {
    if (rule.acrValues().isEmpty()
        || (token.acr().isPresent() && rule.acrValues().contains(token.acr().get()))) {
      return true;
    }
    List<String> methods = token.amr();
    for (int i = 0; i < methods.size(); i++) {
      if (rule.amrValues().contains(methods.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** A time that is not known, or is still to come, is no evidence. */
  private static boolean isFresh(
      StepUpRule rule, TokenClaims token, long nowSeconds, long skewSeconds) {
    if (rule.maxAge().isEmpty()) {
      return true;
    }
    if (token.authenticatedAt().isEmpty()) {
      return false;
    }
    long age = nowSeconds - token.authenticatedAt().get().getEpochSecond();
    return age >= -skewSeconds && age - skewSeconds <= rule.maxAge().get().toSeconds();
  }
}
