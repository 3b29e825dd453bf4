package io.tollgate.core.engine;

import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.DecisionRecord.Kind;
import io.tollgate.spi.DecisionRecord.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener of decisions that were made, and keeps it from doing any harm. What cannot be
 * put into a record, because the clock fails for instance, counts as a failure of the listener.
 */
final class DecisionTeller {

  private static final int LONGEST_BUCKET = 62;

  private final DecisionListener listener;
  private final InstantSource wallClock;
  private final Optional<String> name;
  private final LongAdder failures = new LongAdder();

  private DecisionTeller(
      DecisionListener listener, InstantSource wallClock, Optional<String> name) {
    this.listener = listener;
    this.wallClock = wallClock;
    this.name = name;
  }

  /** Returns who tells of an engine's decisions; null if nobody wants to hear. */
  static @Nullable DecisionTeller of(EngineParts parts) {
    return parts
        .listener()
        .map(listener -> new DecisionTeller(listener, parts.wallClock(), parts.name()))
        .orElse(null);
  }

  /** Tells whether anybody wants to hear of the next decision. */
  boolean isHeard() {
    try {
      return listener.isListening();
    } catch (Throwable e) { // whatever it is, the decision is made
      failures.increment();
      return false;
    }
  }

  /** The time at which a decision begins. */
  long time() {
    return System.nanoTime();
  }

  long failures() {
    return failures.sum();
  }

  void tell(Snapshot present, TokenRequest request, TokenDecision decision, long begun) {
    Duration latency = below(System.nanoTime() - begun);
    tell(() -> ofToken(present, request, decision, latency));
  }

  void tell(Snapshot present, ApiCall call, Admission admission, long begun) {
    Duration latency = below(System.nanoTime() - begun);
    tell(() -> ofCall(present, call, admission, latency));
  }

  private void tell(Supplier<DecisionRecord> decision) {
    try {
      listener.onDecision(decision.get());
    } catch (Throwable e) { // whatever it is, the answer stands: the call was charged
      failures.increment();
    }
  }

  private DecisionRecord ofToken(
      Snapshot present, TokenRequest request, TokenDecision decision, Duration latency) {
    return new DecisionRecord(
        Kind.TOKEN,
        outcomeOf(decision.reason()),
        decision.reason().name(),
        failing(present, request, decision.reason()),
        tenantOf(present),
        Optional.of(request.clientId()),
        request.organization(),
        request.audience(),
        present.version(),
        present.digest(),
        latency,
        wallClock.instant());
  }

  private DecisionRecord ofCall(
      Snapshot present, ApiCall call, Admission admission, Duration latency) {
    return new DecisionRecord(
        Kind.CALL,
        outcomeOf(admission),
        admission.reason().name(),
        admission.reasons().stream().map(reason -> reason.gate().wireName()).distinct().toList(),
        tenantOf(present),
        call.token().flatMap(DecisionTeller::clientOf),
        call.token().flatMap(TokenClaims::organization),
        admission.operation().map(Operation::id),
        present.version(),
        present.digest(),
        latency,
        wallClock.instant());
  }

  private Optional<String> tenantOf(Snapshot present) {
    return name.or(() -> present.rules().tenant().domain());
  }

  private static Optional<String> clientOf(TokenClaims token) {
    return token.authorizedParty().or(token::clientId);
  }

  private static List<String> failing(Snapshot present, TokenRequest request, Reason first) {
    return switch (outcomeOf(first)) {
      case ADMITTED -> List.of();
      case REFUSED ->
          present.tokens().refusals(request).stream()
              .map(reason -> reason.layer().wireName())
              .distinct()
              .toList();
      default -> List.of(first.layer().wireName());
    };
  }

  private static Outcome outcomeOf(Reason reason) {
    return switch (reason) {
      case GRANTED -> Outcome.ADMITTED;
      case CONFIGURATION_EXPIRED, INTERNAL_ERROR -> Outcome.FAILED;
      default -> Outcome.REFUSED;
    };
  }

  private static Outcome outcomeOf(Admission admission) {
    if (admission instanceof Admission.Admitted) {
      return Outcome.ADMITTED;
    }
    if (admission instanceof Admission.Challenged) {
      return Outcome.CHALLENGED;
    }
    if (admission instanceof Admission.Throttled) {
      return Outcome.THROTTLED;
    }
    return switch (admission.reason()) {
      case CONFIGURATION_EXPIRED, INTERNAL_ERROR -> Outcome.FAILED;
      default -> Outcome.REFUSED;
    };
  }

  /** The least power of two that is more than this. */
  static Duration below(long nanos) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, nanos));
    return Duration.ofNanos(1L << Math.min(bits, LONGEST_BUCKET));
  }
}
