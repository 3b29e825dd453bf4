package io.tollgate.core.engine;

import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.core.admission.AdmissionPolicy;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges calls by the present snapshot, and charges them by its limits. A call that meets the
 * limits of another one is judged anew: whoever published is helped to put his limits in place, and
 * nobody was charged.
 *
 * <p>An operation may be named by its id, for a call whose path says nothing; null if the path
 * says.
 */
final class CallJudge {

  private static final long MILLIS_PER_SECOND = 1_000;

  /** No answer yet; no code is less than 0. */
  private static final long AGAIN = -1;

  private final SnapshotStore store;
  private final EngineLimits limits;
  private final InstantSource wallClock;
  private final @Nullable DecisionTeller teller;

  CallJudge(
      SnapshotStore store,
      EngineLimits limits,
      InstantSource wallClock,
      @Nullable DecisionTeller teller) {
    this.store = store;
    this.limits = limits;
    this.wallClock = wallClock;
    this.teller = teller;
  }

  /** Whether somebody wants to hear of the next answer. */
  boolean isHeard() {
    return teller != null && teller.isHeard();
  }

  Admission admit(ApiCall call, @Nullable String operation) {
    return teller == null || !teller.isHeard()
        ? judge(call, operation, true).admission()
        : admitAndTell(teller, call, operation);
  }

  /** A listener wants to hear all about it, so that nothing is gained by an answer without. */
  long tryAdmit(ApiCall call, @Nullable String operation) {
    if (teller == null || !teller.isHeard()) {
      return quickly(call, operation);
    }
    Admission admission = admitAndTell(teller, call, operation);
    return admission instanceof Admission.Admitted admitted
        ? AdmissionCode.admitted(!admitted.obligations().isEmpty())
        : AdmissionCode.of(admission.reason());
  }

  Admission preview(ApiCall call, @Nullable String operation) {
    return judge(call, operation, false).admission();
  }

  /** An answer, and what it was given by. */
  private record Judgement(Snapshot by, Admission admission) {}

  private Admission admitAndTell(DecisionTeller told, ApiCall call, @Nullable String operation) {
    long begun = told.time();
    Judgement judgement = judge(call, operation, true);
    told.tell(judgement.by(), call, judgement.admission(), begun);
    return judgement.admission();
  }

  private long quickly(ApiCall call, @Nullable String operation) {
    long code = quickly(store.present(), call, operation);
    while (code == AGAIN) {
      store.followLimits();
      code = quickly(store.present(), call, operation);
    }
    return code;
  }

  private Judgement judge(ApiCall call, @Nullable String operation, boolean charges) {
    Snapshot present = store.present();
    Admission admission = judge(present, call, operation, charges);
    while (admission == null) {
      store.followLimits();
      present = store.present();
      admission = judge(present, call, operation, charges);
    }
    return new Judgement(present, admission);
  }

  private long quickly(Snapshot present, ApiCall call, @Nullable String operation) {
    try {
      if (store.isExpired(present)) {
        return AdmissionCode.of(CallReason.CONFIGURATION_EXPIRED);
      }
      AdmissionPolicy calls = present.calls();
      long obstacles =
          calls.judge(call, route(calls, call, operation), seconds(), present.charging());
      return AdmissionPolicy.isSuperseded(obstacles) ? AGAIN : AdmissionPolicy.code(obstacles);
    } catch (RuntimeException e) {
      return AdmissionCode.of(CallReason.INTERNAL_ERROR);
    }
  }

  private @Nullable Admission judge(
      Snapshot present, ApiCall call, @Nullable String operation, boolean charges) {
    try {
      if (store.isExpired(present)) {
        return Admission.Refused.of(List.of(CallReason.CONFIGURATION_EXPIRED));
      }
      AdmissionPolicy calls = present.calls();
      FullCharging charging = new FullCharging(limits, present.limits(), charges);
      int route = route(calls, call, operation);
      long obstacles = calls.judge(call, route, seconds(), charging);
      return AdmissionPolicy.isSuperseded(obstacles)
          ? null
          : calls.answer(obstacles, call, route, charging.charge());
    } catch (RuntimeException e) {
      return Admission.Refused.of(List.of(CallReason.INTERNAL_ERROR));
    }
  }

  private static int route(AdmissionPolicy calls, ApiCall call, @Nullable String operation) {
    return operation == null ? calls.route(call) : calls.route(operation);
  }

  private long seconds() {
    return Math.floorDiv(wallClock.millis(), MILLIS_PER_SECOND);
  }
}
