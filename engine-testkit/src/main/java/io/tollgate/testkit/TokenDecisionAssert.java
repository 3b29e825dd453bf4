package io.tollgate.testkit;

import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenDecision.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What can be said about a {@link TokenDecision}.
 *
 * @since 0.1.0
 */
public final class TokenDecisionAssert extends Sentence<TokenDecisionAssert, TokenDecision> {

  TokenDecisionAssert(TokenDecision actual) {
    super(actual, TokenDecisionAssert.class, Sentences::of);
  }

  /**
   * Says that a token is issued.
   *
   * @return this sentence, to be continued
   */
  public TokenDecisionAssert isGranted() {
    return holds(given() instanceof Granted, "a token");
  }

  /**
   * Says that no token is issued, and why.
   *
   * @param reason the decision's reason
   * @return this sentence, to be continued
   */
  public TokenDecisionAssert refusedBecause(Reason reason) {
    return holds(
        given() instanceof Refused refused && refused.reason() == reason, "a refusal: " + reason);
  }

  /**
   * Says which scopes the token has, and that it has no others.
   *
   * @param scopes all of them, in any order
   * @return this sentence, to be continued
   */
  public TokenDecisionAssert hasExactly(String... scopes) {
    List<String> granted = given().scope().toList();
    boolean same = granted.size() == scopes.length && granted.containsAll(List.of(scopes));
    return holds(same, "a token with exactly " + List.of(scopes));
  }

  /**
   * Says that the token has these scopes, perhaps among others.
   *
   * @param scopes some of its scopes
   * @return this sentence, to be continued
   */
  public TokenDecisionAssert has(String... scopes) {
    for (String scope : scopes) {
      holds(given().scope().contains(scope), "a token with " + scope);
    }
    return this;
  }

  /**
   * Says that the caller gets none of these scopes; if no token is issued he gets none at all.
   *
   * @param scopes what is not granted
   * @return this sentence, to be continued
   */
  public TokenDecisionAssert missing(String... scopes) {
    for (String scope : scopes) {
      holds(!given().scope().contains(scope), "an answer without " + scope);
    }
    return this;
  }

  /**
   * Says which organization the token is for.
   *
   * @param organization its id
   * @return this sentence, to be continued
   */
  public TokenDecisionAssert isFor(String organization) {
    return holds(
        given() instanceof Granted granted
            && granted.organization().equals(Optional.of(organization)),
        "a token for the organization " + organization);
  }
}
