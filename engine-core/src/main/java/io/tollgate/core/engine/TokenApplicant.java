package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.Applicant;
import io.tollgate.PolicyEngine;
import io.tollgate.RequestedScope;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.core.policy.Ceiling;
import io.tollgate.scope.ScopeSet;
import org.jspecify.annotations.Nullable;

/**
 * The token requests of one applicant. What is known of it is good for one snapshot; what that does
 * not answer, and every answer that somebody wants to hear of, is decided in full.
 */
final class TokenApplicant implements Applicant {

  private final PolicyEngine engine;
  private final SnapshotStore store;
  private final @Nullable DecisionTeller teller;
  private final TokenRequest request;

  /* benign races: threads may find out the same several times, and each finding is whole. */
  private @Nullable Known known;

  TokenApplicant(
      PolicyEngine engine,
      SnapshotStore store,
      @Nullable DecisionTeller teller,
      TokenRequest request) {
    this.engine = engine;
    this.store = store;
    this.teller = teller;
    this.request = requireNonNull(request, "request");
  }

  /** What a snapshot would grant at most. */
  private record Known(Snapshot snapshot, Ceiling ceiling) {}

  @Override
  public TokenRequest request() {
    return request;
  }

  @Override
  public boolean isGranted(String scope) {
    requireNonNull(scope, "scope");
    Ceiling ceiling = ceiling();
    return ceiling != null
        ? ceiling.covers(scope)
        : decide(RequestedScope.parse(scope)).scope().contains(scope);
  }

  @Override
  public boolean areGranted(ScopeSet scopes) {
    requireNonNull(scopes, "scopes");
    Ceiling ceiling = ceiling();
    if (ceiling != null) {
      return ceiling.coversAll(scopes);
    }
    return decide(new RequestedScope.Explicit(scopes)) instanceof TokenDecision.Granted granted
        && granted.scope().containsAll(scopes);
  }

  @Override
  public ScopeSet granted(ScopeSet scopes) {
    requireNonNull(scopes, "scopes");
    Ceiling ceiling = ceiling();
    return ceiling != null
        ? ceiling.of(scopes)
        : decide(new RequestedScope.Explicit(scopes)).scope();
  }

  private TokenDecision decide(RequestedScope scope) {
    return engine.decide(request.toBuilder().scope(scope).build());
  }

  /** What is known under the present snapshot; null if each request must be decided in full. */
  private @Nullable Ceiling ceiling() {
    if (teller != null && teller.isHeard()) {
      return null;
    }
    try {
      Snapshot present = store.present();
      return store.isExpired(present) ? null : knownOf(present).ceiling();
    } catch (RuntimeException e) { // a clock that fails, for instance: the decision says so
      return null;
    }
  }

  @SuppressWarnings("ReferenceEquality") // each publication makes one of its own
  private Known knownOf(Snapshot present) {
    Known last = known;
    if (last == null || last.snapshot() != present) {
      last = new Known(present, present.tokens().ceiling(request));
      known = last;
    }
    return last;
  }
}
