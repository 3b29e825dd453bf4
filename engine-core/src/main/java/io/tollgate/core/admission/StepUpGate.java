package io.tollgate.core.admission;

import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import java.util.List;

/** Whether a user was authenticated as a sensitive operation asks (RFC 9470). */
final class StepUpGate {

  private StepUpGate() {}

  static boolean isSatisfied(
      StepUpRule rule, TokenClaims token, long nowSeconds, long skewSeconds) {
    return isStrong(rule, token) && isFresh(rule, token, nowSeconds, skewSeconds);
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
