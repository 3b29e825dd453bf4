package io.tollgate;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A token decision and its grounds.
 *
 * @param decision the decision
 * @param layers the layers that had a say in this request, in the order of {@link Layer}
 * @param reasons every reason to refuse the request as a whole, the decision's first; none if it is
 *     granted
 * @param remedies what would mend those reasons
 * @param scopes a row for every scope that was asked for or, where the request names none, for
 *     every scope that the rule considered
 * @since 0.1.0
 */
public record TokenExplanation(
    TokenDecision decision,
    List<Layer> layers,
    List<Reason> reasons,
    List<Remedy> remedies,
    List<ScopeExplanation> scopes) {

  /** Copies the lists. */
  public TokenExplanation {
    requireNonNull(decision, "decision");
    layers = List.copyOf(layers);
    reasons = List.copyOf(reasons);
    remedies = List.copyOf(remedies);
    scopes = List.copyOf(scopes);
  }
}
