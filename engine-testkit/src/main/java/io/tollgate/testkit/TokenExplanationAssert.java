package io.tollgate.testkit;

import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenExplanation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be said about a {@link TokenExplanation}.
 *
 * @since 0.1.0
 */
public final class TokenExplanationAssert
    extends Sentence<TokenExplanationAssert, TokenExplanation> {

  TokenExplanationAssert(TokenExplanation actual) {
    super(actual, TokenExplanationAssert.class, Sentences::of);
  }

  /**
   * Says that no token is issued, and every reason.
   *
   * @param reasons all reasons, the decision's first
   * @return this sentence, to be continued
   */
  public TokenExplanationAssert refusedBecause(Reason... reasons) {
    List<Reason> expected = List.of(reasons);
    return holds(
        !expected.isEmpty() && given().reasons().equals(expected), "a refusal: " + expected);
  }

  /**
   * Says that a scope is granted.
   *
   * @param scope the scope
   * @return this sentence, to be continued
   */
  public TokenExplanationAssert grants(String scope) {
    return holds(rows(scope).anyMatch(ScopeExplanation::granted), scope + " to be granted");
  }

  /**
   * Says that a scope is not granted, and every layer that stops it.
   *
   * @param scope the scope
   * @param failing all layers that do, in any order
   * @return this sentence, to be continued
   */
  public TokenExplanationAssert missing(String scope, Layer... failing) {
    Set<Layer> expected = EnumSet.noneOf(Layer.class);
    expected.addAll(List.of(failing));
    return holds(
        rows(scope).anyMatch(row -> !row.granted() && Set.copyOf(row.failing()).equals(expected)),
        scope + " to be stopped by exactly " + expected);
  }

  /**
   * Goes on with the decision.
   *
   * @return what can be said about it
   */
  public TokenDecisionAssert decision() {
    return new TokenDecisionAssert(given().decision());
  }

  private Stream<ScopeExplanation> rows(String scope) {
    return given().scopes().stream().filter(row -> row.scope().equals(scope));
  }
}
