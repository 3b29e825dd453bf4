package io.tollgate.core.engine;

import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.DecisionRecord.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a listener of decisions that were made. */
public final class DecisionTeller {

  private static final int LONGEST_BUCKET = 62;

  private final GuardedListener listener;
  private final InstantSource wallClock;
  private final Optional<String> name;

  private DecisionTeller(GuardedListener listener, InstantSource wallClock, Optional<String> name) {
    this.listener = listener;
    this.wallClock = wallClock;
    this.name = name;
  }

  /** By what a decision was made. */
  private record Origin(Optional<String> tenant, long version, String digest) {}

  /** Returns who tells of an engine's decisions; null if nobody wants to hear. */
  static @Nullable DecisionTeller of(EngineParts parts) {
    return parts
        .listener()
        .map(GuardedListener::of)
        .map(listener -> new DecisionTeller(listener, parts.wallClock(), parts.name()))
        .orElse(null);
  }

  /**
   * Returns who tells of refusals that no engine made.
   *
   * @param listener who hears of them
   * @param wallClock the time of day
   * @return the teller
   */
  public static DecisionTeller of(GuardedListener listener, InstantSource wallClock) {
    return new DecisionTeller(listener, wallClock, Optional.empty());
  }

  /**
   * Tells whether anybody wants to hear of the next decision.
   *
   * @return true if somebody does
   */
  public boolean isHeard() {
    return listener.isListening();
  }

  /**
   * Returns the time at which a decision begins.
   *
   * @return what the tell methods want to know
   */
  public long time() {
    return System.nanoTime();
  }

  /**
   * Returns how often the listener failed.
   *
   * @return the number of failures
   */
  public long failures() {
    return listener.failures();
  }

  void tell(Snapshot present, TokenRequest request, TokenDecision decision, long begun) {
    Duration latency = since(begun);
    listener.tell(
        () ->
            record(
                originOf(present),
                request,
                decision,
                failing(present, request, decision),
                latency));
  }

  void tell(Snapshot present, ApiCall call, Admission admission, long begun) {
    Duration latency = since(begun);
    listener.tell(() -> record(originOf(present), call, admission, latency));
  }

  /**
   * Tells of a token that was refused because its tenant has no engine.
   *
   * @param tenant the tenant's name
   * @param request what was asked for
   * @param decision what was answered
   * @param begun the time at which it began
   */
  public void tellWithoutEngine(
      String tenant, TokenRequest request, TokenDecision decision, long begun) {
    Duration latency = since(begun);
    List<String> failing = List.of(decision.reason().layer().wireName());
    listener.tell(() -> record(nowhere(tenant), request, decision, failing, latency));
  }

  /**
   * Tells of a call that was refused because its tenant has no engine.
   *
   * @param tenant the tenant's name
   * @param call the call
   * @param admission what was answered
   * @param begun the time at which it began
   */
  public void tellWithoutEngine(String tenant, ApiCall call, Admission admission, long begun) {
    Duration latency = since(begun);
    listener.tell(() -> record(nowhere(tenant), call, admission, latency));
  }

  private DecisionRecord record(
      Origin origin,
      TokenRequest request,
      TokenDecision decision,
      List<String> failing,
      Duration latency) {
    return new DecisionRecord(
        Kind.TOKEN,
        Outcomes.of(decision.reason()),
        decision.reason().name(),
        failing,
        origin.tenant(),
        Optional.of(request.clientId()),
        request.organization(),
        request.audience(),
        List.of(),
        origin.version(),
        origin.digest(),
        latency,
        wallClock.instant());
  }

  private DecisionRecord record(
      Origin origin, ApiCall call, Admission admission, Duration latency) {
    return new DecisionRecord(
        Kind.CALL,
        Outcomes.of(admission),
        admission.reason().name(),
        admission.reasons().stream().map(reason -> reason.gate().wireName()).distinct().toList(),
        origin.tenant(),
        call.token().flatMap(token -> token.authorizedParty().or(token::clientId)),
        call.token().flatMap(TokenClaims::organization),
        admission.operation().map(Operation::id),
        call.token().map(TokenClaims::ignoredScopes).orElse(List.of()),
        origin.version(),
        origin.digest(),
        latency,
        wallClock.instant());
  }

  private Origin originOf(Snapshot present) {
    return new Origin(
        name.or(() -> present.rules().tenant().domain()), present.version(), present.digest());
  }

  private static Origin nowhere(String tenant) {
    return new Origin(Optional.of(tenant), 0, "");
  }

  /** Every layer that refused; the decision itself has kept the first one only. */
  private static List<String> failing(
      Snapshot present, TokenRequest request, TokenDecision decision) {
    Reason first = decision.reason();
    return switch (Outcomes.of(first)) {
      case ADMITTED -> List.of();
      case REFUSED ->
          present.tokens().refusals(request).stream()
              .map(reason -> reason.layer().wireName())
              .distinct()
              .toList();
      default -> List.of(first.layer().wireName());
    };
  }

  private static Duration since(long begun) {
    return below(System.nanoTime() - begun);
  }

  /** The least power of two that is more than this. */
  static Duration below(long nanos) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, nanos));
    return Duration.ofNanos(1L << Math.min(bits, LONGEST_BUCKET));
  }
}
