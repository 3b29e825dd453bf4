package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.Applicant;
import io.tollgate.Caller;
import io.tollgate.LiveEngine;
import io.tollgate.Publication;
import io.tollgate.Reason;
import io.tollgate.Ruleset;
import io.tollgate.SnapshotState;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one tenant. Each decision reads what it judges by once.
 *
 * <p>Whatever goes wrong inside is a refusal with a reason of its own, never an exception: a caller
 * that forgets to catch one must not let anybody pass.
 */
public final class TenantEngine implements LiveEngine {

  private final SnapshotStore store;
  private final CallJudge calls;
  private final Acquaintance acquaintance;
  private final @Nullable DecisionTeller teller;

  private TenantEngine(EngineParts parts, EngineLimits limits) {
    this.store = SnapshotStore.of(parts, limits);
    this.teller = DecisionTeller.of(parts);
    this.calls = new CallJudge(store, limits, parts.wallClock(), teller);
    this.acquaintance = new Acquaintance(store, limits, parts.wallClock());
  }

  /**
   * Compiles rules.
   *
   * @param parts what the engine is made of
   * @return an engine
   */
  public static TenantEngine of(EngineParts parts) {
    return new TenantEngine(parts, EngineLimits.of(parts));
  }

  @Override
  public TokenDecision decide(TokenRequest request) {
    requireNonNull(request, "request");
    Snapshot present = store.present();
    if (teller == null || !teller.isHeard()) {
      return decide(present, request);
    }
    long begun = teller.time();
    TokenDecision decision = decide(present, request);
    teller.tell(present, request, decision, begun);
    return decision;
  }

  @Override
  public TokenExplanation explain(TokenRequest request) {
    requireNonNull(request, "request");
    Snapshot present = store.present();
    try {
      return store.isExpired(present)
          ? TokenPolicy.explainUnjudged(Reason.CONFIGURATION_EXPIRED)
          : present.tokens().explain(request);
    } catch (RuntimeException e) {
      return TokenPolicy.explainUnjudged(Reason.INTERNAL_ERROR);
    }
  }

  @Override
  public Admission admit(ApiCall call) {
    return calls.admit(requireNonNull(call, "call"), null);
  }

  @Override
  public long tryAdmit(ApiCall call) {
    return calls.tryAdmit(requireNonNull(call, "call"), null);
  }

  @Override
  public Admission preview(ApiCall call) {
    return calls.preview(requireNonNull(call, "call"), null);
  }

  @Override
  public Caller caller(TokenClaims token, TokenType scheme, String host) {
    return new TokenCaller(calls, acquaintance, token, scheme, host);
  }

  @Override
  public Applicant applicant(TokenRequest request) {
    return new TokenApplicant(this, store, teller, request);
  }

  @Override
  public Publication publish(Tenant next) {
    return store.publish(requireNonNull(next, "next"), store.present().version());
  }

  @Override
  public Publication publish(Tenant next, long expectedVersion) {
    return store.publish(requireNonNull(next, "next"), expectedVersion);
  }

  @Override
  public Publication publish(Ruleset next) {
    return store.publish(requireNonNull(next, "next"), store.present().version());
  }

  @Override
  public Publication publish(Ruleset next, long expectedVersion) {
    return store.publish(requireNonNull(next, "next"), expectedVersion);
  }

  @Override
  public Publication rollback() {
    return store.rollback();
  }

  @Override
  public SnapshotState state() {
    return store.state();
  }

  @Override
  public long listenerFailures() {
    return teller == null ? 0 : teller.failures();
  }

  private TokenDecision decide(Snapshot present, TokenRequest request) {
    try {
      return store.isExpired(present)
          ? TokenPolicy.refuseUnjudged(Reason.CONFIGURATION_EXPIRED)
          : present.tokens().decide(request);
    } catch (RuntimeException e) {
      return TokenPolicy.refuseUnjudged(Reason.INTERNAL_ERROR);
    }
  }
}
