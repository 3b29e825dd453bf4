package io.tollgate.testkit;

import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.admission.Admission;

/**
 * Assertions about what an engine answers. Import its {@code assertThat} beside AssertJ's: the
 * compiler tells them apart.
 *
 * @since 0.1.0
 */
public final class TollgateAssertions {

  private TollgateAssertions() {}

  /**
   * Starts a sentence about a decision.
   *
   * @param decision the decision
   * @return what can be said about it
   */
  public static TokenDecisionAssert assertThat(TokenDecision decision) {
    return new TokenDecisionAssert(decision);
  }

  /**
   * Starts a sentence about an explanation.
   *
   * @param explanation the explanation
   * @return what can be said about it
   */
  public static TokenExplanationAssert assertThat(TokenExplanation explanation) {
    return new TokenExplanationAssert(explanation);
  }

  /**
   * Starts a sentence about an admission.
   *
   * @param admission the admission
   * @return what can be said about it
   */
  public static AdmissionAssert assertThat(Admission admission) {
    return new AdmissionAssert(admission);
  }
}
