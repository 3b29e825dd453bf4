package io.tollgate.core.http;

import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelState;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimit;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Admissions to be written. */
final class Answers {

  static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);

  static final Operation OPERATION = operation("write:roles", "read:members write:roles");

  static final Admission.Charge CHARGE =
      new Admission.Charge(
          CallClass.WRITE, new LimitVerdict.Admitted(state(20, 19), state(4, 3), 0));

  private Answers() {}

  static Operation operation(String... alternatives) {
    return new Operation(
        "ChangeThing",
        "PATCH",
        "/things/{id}",
        List.of(alternatives).stream()
            .map(scopes -> new ScopeAlternative(ScopeSet.parse(scopes), List.of()))
            .toList(),
        CallClass.WRITE,
        Set.of(),
        Optional.empty(),
        Set.of());
  }

  static Admission.Refused refused(CallReason... reasons) {
    return Admission.Refused.of(List.of(reasons));
  }

  /** A refusal for lack of scopes. */
  static Admission.Refused lacking(String missing, Operation operation) {
    return new Admission.Refused(
        List.of(CallReason.SCOPE_INSUFFICIENT, CallReason.CLIENT_NOT_CONFIGURED),
        Optional.of(operation),
        Optional.of(CHARGE),
        ScopeSet.parse(missing),
        List.of(),
        List.of(),
        List.of());
  }

  /** A refusal that names methods and facts. */
  static Admission.Refused naming(CallReason reason, List<String> facts, List<String> methods) {
    return new Admission.Refused(
        List.of(reason),
        Optional.empty(),
        Optional.empty(),
        ScopeSet.empty(),
        facts,
        methods,
        List.of());
  }

  static Admission.Throttled throttled(Duration wait) {
    return throttled(
        new LimitVerdict.DeniedUntil(state(20, 0), state(4, 2), Set.of(LimitLevel.TENANT), wait));
  }

  static Admission.Throttled throttled(LimitVerdict verdict) {
    return new Admission.Throttled(new Admission.Charge(CallClass.WRITE, verdict));
  }

  static LevelState state(long perSecond, long remaining) {
    return new LevelState(
        RateLimit.perSecond(perSecond),
        remaining,
        Duration.ofMillis(50),
        Duration.ofSeconds(1),
        Duration.ZERO);
  }
}
