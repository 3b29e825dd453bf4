package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.LiveEngine;
import io.tollgate.Publication;
import io.tollgate.Reason;
import io.tollgate.Ruleset;
import io.tollgate.SnapshotState;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.Charging;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.tenant.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine of one tenant. Each decision reads what it judges by once.
 *
 * <p>Whatever goes wrong inside is a refusal with a reason of its own, never an exception: a caller
 * that forgets to catch one must not let anybody pass.
 */
public final class TenantEngine implements LiveEngine {

  private static final long MILLIS_PER_SECOND = 1_000;

  private final EngineParts parts;
  private final SnapshotStore store;
  private final Charging charging;
  private final @Nullable DecisionTeller teller;

  private TenantEngine(EngineParts parts, SnapshotStore store) {
    this.parts = parts;
    this.store = store;
    this.teller = DecisionTeller.of(parts);
    this.charging = this::charge;
  }

  /**
   * Compiles rules.
   *
   * @param parts what the engine is made of
   * @return an engine
   */
  public static TenantEngine of(EngineParts parts) {
    return new TenantEngine(parts, SnapshotStore.of(parts));
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
    requireNonNull(call, "call");
    Snapshot present = store.present();
    return teller == null || !teller.isHeard()
        ? judge(present, call, true)
        : admitAndTell(teller, present, call);
  }

  /** A listener wants to hear all about it, so that nothing is gained by an answer without. */
  @Override
  public long tryAdmit(ApiCall call) {
    requireNonNull(call, "call");
    Snapshot present = store.present();
    if (teller == null || !teller.isHeard()) {
      return tryAdmit(present, call);
    }
    Admission admission = admitAndTell(teller, present, call);
    return admission instanceof Admission.Admitted admitted
        ? AdmissionCode.admitted(!admitted.obligations().isEmpty())
        : AdmissionCode.of(admission.reason());
  }

  @Override
  public Admission preview(ApiCall call) {
    requireNonNull(call, "call");
    return judge(store.present(), call, false);
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

  private Admission admitAndTell(DecisionTeller told, Snapshot present, ApiCall call) {
    long begun = told.time();
    Admission admission = judge(present, call, true);
    told.tell(present, call, admission, begun);
    return admission;
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

  private long tryAdmit(Snapshot present, ApiCall call) {
    try {
      return store.isExpired(present)
          ? AdmissionCode.of(CallReason.CONFIGURATION_EXPIRED)
          : AdmissionPolicy.code(present.calls().judge(call, seconds(), charging));
    } catch (RuntimeException e) {
      return AdmissionCode.of(CallReason.INTERNAL_ERROR);
    }
  }

  private Admission judge(Snapshot present, ApiCall call, boolean charging) {
    try {
      return store.isExpired(present)
          ? Admission.Refused.of(List.of(CallReason.CONFIGURATION_EXPIRED))
          : judge(present.calls(), call, charging);
    } catch (RuntimeException e) {
      return Admission.Refused.of(List.of(CallReason.INTERNAL_ERROR));
    }
  }

  private Admission judge(AdmissionPolicy calls, ApiCall call, boolean charges) {
    FullCharging full = new FullCharging(parts.limiter(), charges);
    long obstacles = calls.judge(call, seconds(), full);
    return calls.answer(obstacles, call, full.charge());
  }

  private @Nullable CallReason charge(String organization, CallClass callClass) {
    long code = parts.limiter().tryAcquire(organization, callClass, 1);
    return LimitCode.isAdmitted(code) ? null : CallReason.ofDenial(code);
  }

  private long seconds() {
    return Math.floorDiv(parts.wallClock().millis(), MILLIS_PER_SECOND);
  }
}
