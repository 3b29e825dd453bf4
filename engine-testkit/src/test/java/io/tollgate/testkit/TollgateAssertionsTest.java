package io.tollgate.testkit;

import static io.tollgate.testkit.TollgateAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.Layer;
import io.tollgate.OAuthError;
import io.tollgate.Reason;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sentences that hold pass, and those that do not say what is the case instead. */
final class TollgateAssertionsTest {
  private static final TokenDecision GRANTED =
      new TokenDecision.Granted(
          ScopeSet.of("read:it", "write:it"),
          TokenType.BEARER,
          Duration.ofHours(1),
          ScopeSet.empty(),
          Optional.of("org_a"));
  private static final TokenDecision REFUSED =
      new TokenDecision.Refused(
          Reason.CLIENT_UNKNOWN, OAuthError.UNAUTHORIZED_CLIENT, "unknown client");
  private static final TokenExplanation EXPLANATION =
      new TokenExplanation(
          GRANTED,
          List.of(Layer.RBAC),
          List.of(),
          List.of(),
          List.of(
              new ScopeExplanation("read:it", true, List.of(), List.of()),
              new ScopeExplanation(
                  "drop:it", false, List.of(Layer.CLIENT_GRANT, Layer.RBAC), List.of())));
  private static final Admission LACKING =
      new Admission.Refused(
          List.of(CallReason.CLIENT_UNKNOWN, CallReason.SCOPE_INSUFFICIENT),
          Optional.empty(),
          Optional.empty(),
          ScopeSet.of("read:it"),
          List.of("strategy"),
          List.of(),
          List.of());

  @Test
  void sentencesThatHold_pass() {
    assertThat(GRANTED).isGranted().has("read:it").hasExactly("write:it", "read:it");
    assertThat(GRANTED).missing("drop:it").isFor("org_a");
    assertThat(REFUSED).refusedBecause(Reason.CLIENT_UNKNOWN).missing("read:it");
    assertThat(EXPLANATION).grants("read:it").missing("drop:it", Layer.RBAC, Layer.CLIENT_GRANT);
    assertThat(EXPLANATION).decision().isGranted();
    assertThat(LACKING).refusedBecause(CallReason.CLIENT_UNKNOWN).missing("read:it").isNotCharged();
    assertThat(LACKING)
        .refusedOnlyBecause(CallReason.SCOPE_INSUFFICIENT, CallReason.CLIENT_UNKNOWN)
        .missingFacts("strategy");
  }

  @Test
  void decision_tellsWhatItIsInstead() {
    fails(
        () -> assertThat(REFUSED).isGranted(),
        "expected a token",
        "but was a refusal: CLIENT_UNKNOWN, \"unknown client\"");
    fails(
        () -> assertThat(REFUSED).refusedBecause(Reason.API_UNKNOWN),
        "expected a refusal: API_UNKNOWN",
        "CLIENT_UNKNOWN");
    fails(
        () -> assertThat(GRANTED).refusedBecause(Reason.API_UNKNOWN),
        "but was a token with [read:it, write:it] for the organization org_a");
    fails(() -> assertThat(GRANTED).missing("read:it"), "expected an answer without read:it");
    fails(() -> assertThat(GRANTED).hasExactly("read:it"), "a token with exactly [read:it]");
    fails(() -> assertThat(GRANTED).has("drop:it"), "expected a token with drop:it");
    fails(() -> assertThat(GRANTED).isFor("org_b"), "a token for the organization org_b");
  }

  @Test
  void explanation_tellsWhatStopsWhat() {
    fails(
        () -> assertThat(EXPLANATION).missing("drop:it", Layer.RBAC),
        "expected drop:it to be stopped by exactly [RBAC]",
        "drop:it: stopped by [CLIENT_GRANT, RBAC]",
        "read:it: granted");
    fails(() -> assertThat(EXPLANATION).grants("drop:it"), "expected drop:it to be granted");
    fails(() -> assertThat(EXPLANATION).refusedBecause(), "expected a refusal: []");
    fails(() -> assertThat(EXPLANATION).missing("read:it"), "read:it to be stopped by");
  }

  @Test
  void admission_tellsEveryReasonAndWhatIsMissing() {
    String was =
        "but was refused: [CLIENT_UNKNOWN, SCOPE_INSUFFICIENT], missing scopes [read:it], missing facts [strategy]";
    fails(() -> assertThat(LACKING).isAdmitted(), "expected an admission", was);
    fails(() -> assertThat(LACKING).isThrottled(), "expected a throttled call", was);
    fails(() -> assertThat(LACKING).isThrottledBy(), was);
    fails(() -> assertThat(LACKING).isChallenged(), "expected a challenge", was);
    fails(() -> assertThat(LACKING).isCharged(), "expected a charge", was);
    fails(() -> assertThat(LACKING).calls("GetIt"), "expected a call of GetIt", was);
    fails(() -> assertThat(LACKING).obliges(), was);
    fails(() -> assertThat(LACKING).missing("drop:it"), "a refusal for want of drop:it", was);
    fails(() -> assertThat(LACKING).missingFacts(), was);
    fails(
        () -> assertThat(LACKING).refusedOnlyBecause(CallReason.CLIENT_UNKNOWN),
        "a refusal for nothing but [CLIENT_UNKNOWN]",
        was);
    fails(
        () -> assertThat(LACKING).refusedBecause(CallReason.TOKEN_EXPIRED),
        "a refusal: [TOKEN_EXPIRED]",
        was);
  }

  private static void fails(ThrowingCallable sentence, String... told) {
    assertThatThrownBy(sentence)
        .isInstanceOf(AssertionError.class)
        .satisfies(failure -> assertThat(failure.getMessage()).contains(told));
  }
}
