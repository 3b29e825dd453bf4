package io.tollgate.http;

import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpRule;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.TokenType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a caller is asked for, by {@code WWW-Authenticate}. An error is told with the scheme that
 * mends it, mostly the one that was used; after one with {@code Bearer}, DPoP is offered where it
 * is accepted, and never the other way round, lest a bound token come as a bearer token.
 *
 * @param namesMissingScopes whether callers may know which scopes an operation needs
 * @param acceptsDpop whether DPoP is offered
 * @param algorithms those for proofs
 */
record Challenges(boolean namesMissingScopes, boolean acceptsDpop, List<String> algorithms) {

  Challenges {
    if (algorithms.isEmpty() || !algorithms.stream().allMatch(name -> name.matches("[\\w-]+"))) {
      throw new IllegalArgumentException(
          "must be names of letters, digits and hyphens: algorithms=" + algorithms.size());
    }
  }

  Optional<String> of(Admission admission, TokenType presented) {
    CallReason reason = admission.reason();
    return switch (reason.gate()) {
      case TOKEN, PROOF_OF_POSSESSION -> Optional.of(token(reason, presented));
      case SCOPE -> Optional.of(scope(admission, presented).toString());
      case STEP_UP ->
          Optional.of(admission)
              .filter(answer -> reason == CallReason.STEP_UP_REQUIRED) // else there is no user
              .map(answer -> stepUp(answer, presented).toString());
      default -> Optional.empty();
    };
  }

  private String token(CallReason reason, TokenType presented) {
    if (reason == CallReason.TOKEN_MISSING) { // RFC 6750, section 3.1: no error without a token
      return andDpop(new Challenge(TokenType.BEARER));
    }
    TokenType scheme = mends(reason, presented);
    String error = error(reason, scheme);
    Challenge challenge = failed(scheme, error, reason);
    return scheme == TokenType.DPOP ? withAlgorithms(challenge) : andDpop(challenge);
  }

  private TokenType mends(CallReason reason, TokenType presented) {
    return switch (reason) {
      case BOUND_TOKEN_AS_BEARER, UNBOUND_TOKEN_AS_DPOP -> TokenType.DPOP;
      case BOUND_TOKEN_REQUIRED -> acceptsDpop ? TokenType.DPOP : presented;
      default -> presented;
    };
  }

  /** A proof that fails is an error of its own; that of mutual TLS is not (RFC 8705, section 3). */
  private static String error(CallReason reason, TokenType scheme) {
    boolean proof = reason == CallReason.PROOF_MISSING || reason == CallReason.PROOF_INVALID;
    return proof && scheme == TokenType.DPOP ? "invalid_dpop_proof" : "invalid_token";
  }

  private Challenge scope(Admission admission, TokenType presented) {
    Challenge challenge = failed(presented, "insufficient_scope", admission.reason());
    boolean named = namesMissingScopes && admission.reason() == CallReason.SCOPE_INSUFFICIENT;
    return named ? challenge.words("scope", needed(admission).toList()) : challenge;
  }

  /**
   * What the operation needs, not only what is missing: a client may ask for a new token with just
   * that. Of its alternatives, the smallest that what is missing leads to.
   */
  private static ScopeSet needed(Admission admission) {
    ScopeSet missing =
        admission instanceof Admission.Refused refused ? refused.missingScopes() : ScopeSet.empty();
    return admission.operation().map(Operation::alternatives).orElse(List.of()).stream()
        .map(ScopeAlternative::scopes)
        .filter(scopes -> scopes.containsAll(missing))
        .min(Comparator.comparingInt(ScopeSet::size))
        .orElse(missing);
  }

  private static Challenge stepUp(Admission admission, TokenType presented) {
    Challenge challenge =
        failed(presented, "insufficient_user_authentication", CallReason.STEP_UP_REQUIRED);
    if (admission instanceof Admission.Challenged challenged) {
      StepUpRule rule = challenged.rule();
      challenge.words("acr_values", rule.preferredAcrValues());
      rule.maxAge().ifPresent(age -> challenge.text("max_age", Long.toString(age.toSeconds())));
    }
    return challenge;
  }

  private static Challenge failed(TokenType scheme, String error, CallReason reason) {
    return new Challenge(scheme)
        .text("error", error)
        .text("error_description", Bodies.of(reason).detail().orElse(Challenge.UNSPEAKABLE));
  }

  private String andDpop(Challenge bearer) {
    return acceptsDpop
        ? bearer + ", " + withAlgorithms(new Challenge(TokenType.DPOP))
        : bearer.toString();
  }

  private String withAlgorithms(Challenge challenge) {
    return challenge.words("algs", algorithms).toString();
  }
}
