package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.Publication;
import io.tollgate.Publication.Rejected;
import io.tollgate.Ruleset;
import io.tollgate.SnapshotState;
import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is judged by, and replaces it by one compare-and-set: whoever publishes second, from
 * the same version, is told so.
 */
final class SnapshotStore {

  /** A clock that says that a snapshot is to be published in the future tells no age. */
  private static final Duration FARTHEST_STEP_BACK = Duration.ofMinutes(-1);

  private final EngineParts parts;
  private final CallCompiler compiler;
  private final AtomicReference<Snapshot> present;

  /* Only told, never judged by. */
  private volatile @Nullable Rejected lastFailure;

  private SnapshotStore(EngineParts parts, Snapshot first, CallCompiler compiler) {
    this.parts = parts;
    this.compiler = compiler;
    this.present = new AtomicReference<>(first);
  }

  static SnapshotStore of(EngineParts parts) {
    return of(parts, AdmissionPolicy::of);
  }

  /** Tests compile something else than they say, to see it found. */
  static SnapshotStore of(EngineParts parts, CallCompiler compiler) {
    Snapshot first = Snapshot.first(parts.rules(), parts.wallClock().instant(), compiler);
    Optional<String> difference = first.difference();
    if (difference.isPresent()) {
      throw new IllegalStateException("does not decide as its layers do: " + difference.get());
    }
    return new SnapshotStore(parts, first, compiler);
  }

  Snapshot present() {
    return requireNonNull(present.get());
  }

  boolean isExpired(Snapshot snapshot) {
    if (parts.maxAge().isEmpty()) {
      return false;
    }
    Duration age = age(snapshot);
    return age.compareTo(parts.maxAge().get()) > 0 || age.compareTo(FARTHEST_STEP_BACK) < 0;
  }

  SnapshotState state() {
    Snapshot snapshot = present();
    return new SnapshotState(
        snapshot.version(),
        snapshot.digest(),
        snapshot.publishedAt(),
        age(snapshot),
        isExpired(snapshot),
        Optional.ofNullable(lastFailure));
  }

  Publication publish(Tenant next, long expectedVersion) {
    return publish(base -> base.rules().of(next), expectedVersion);
  }

  Publication publish(Ruleset next, long expectedVersion) {
    return publish(base -> base.rules().of(next), expectedVersion);
  }

  private Publication publish(Function<Snapshot, AdmissionRules> next, long expectedVersion) {
    return guarded(
        base ->
            base.version() == expectedVersion
                ? publish(base, next.apply(base))
                : rejected(new Publication.Superseded(now(), expectedVersion, base.version())));
  }

  Publication rollback() {
    return guarded(
        base -> {
          Snapshot back = base.back();
          return back == null
              ? rejected(new Publication.NothingBefore(now()))
              : replace(base, back);
        });
  }

  private Publication publish(Snapshot base, AdmissionRules rules) {
    List<Diagnostic> errors = parts.check().apply(rules);
    if (!errors.isEmpty()) {
      return rejected(new Publication.Invalid(now(), errors));
    }
    Snapshot next = base.next(rules, now(), compiler);
    Optional<String> difference = next.difference();
    return difference.isPresent()
        ? rejected(new Publication.SelfCheckFailed(now(), difference.get()))
        : replace(base, next);
  }

  private Publication replace(Snapshot base, Snapshot next) {
    if (!present.compareAndSet(base, next)) {
      return rejected(new Publication.Superseded(now(), base.version(), present().version()));
    }
    lastFailure = null;
    followLimits();
    return new Publication.Published(next.version(), next.digest());
  }

  /** Whatever goes wrong is told, and nothing but told: what is judged by stays as it is. */
  private Publication guarded(Function<Snapshot, Publication> attempt) {
    Snapshot base = present();
    try {
      return attempt.apply(base);
    } catch (RuntimeException e) {
      return rejected(new Publication.Failed(base.publishedAt(), e.toString()));
    }
  }

  /** Of two who publish one after the other, the later sees both, whoever comes here first. */
  private void followLimits() {
    RateLimits limits = EngineParts.limitsOf(present().rules().tenant());
    while (parts.followsTenant() && !parts.limiter().limits().equals(limits)) {
      parts.limiter().reconfigure(limits);
      limits = EngineParts.limitsOf(present().rules().tenant());
    }
  }

  private Publication rejected(Rejected failure) {
    lastFailure = failure;
    return failure;
  }

  private Duration age(Snapshot snapshot) {
    return Duration.between(snapshot.publishedAt(), now());
  }

  private Instant now() {
    return parts.wallClock().instant();
  }
}
