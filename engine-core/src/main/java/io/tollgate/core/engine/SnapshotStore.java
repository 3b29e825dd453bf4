package io.tollgate.core.engine;

import io.tollgate.Publication;
import io.tollgate.Publication.Rejected;
import io.tollgate.Ruleset;
import io.tollgate.SnapshotState;
import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is judged by, and replaces it by one compare-and-set: whoever publishes second, from
 * the same version, is told so.
 */
final class SnapshotStore {

  /** A clock that says that a snapshot is to be published in the future tells no age. */
  private static final Duration FARTHEST_STEP_BACK = Duration.ofMinutes(-1);

  /** A hundred years: for as long as that, nothing is counted. */
  private static final Duration FAR = Duration.ofDays(36_500);

  private static final AtomicReferenceFieldUpdater<SnapshotStore, Snapshot> PRESENT =
      AtomicReferenceFieldUpdater.newUpdater(SnapshotStore.class, Snapshot.class, "present");

  private final EngineParts parts;
  private final EngineLimits limits;
  private final SnapshotCompiler compiler;

  /** INVARIANT: replaced by compare-and-set only. */
  private volatile Snapshot present;

  /* Only told, never judged by. */
  private volatile @Nullable Rejected lastFailure;

  private SnapshotStore(
      EngineParts parts, EngineLimits limits, SnapshotCompiler compiler, Snapshot first) {
    this.parts = parts;
    this.limits = limits;
    this.compiler = compiler;
    this.present = first;
  }

  static SnapshotStore of(EngineParts parts, EngineLimits limits) {
    return of(parts, limits, AdmissionPolicy::of);
  }

  /** Tests compile something else than they say, to see it found. */
  static SnapshotStore of(EngineParts parts, EngineLimits limits, CallCompiler calls) {
    SnapshotCompiler compiler = new SnapshotCompiler(limits, parts.followsTenant(), calls);
    Snapshot first = compiler.first(parts.rules(), parts.wallClock().instant());
    Optional<String> difference = first.difference();
    if (difference.isPresent()) {
      throw new IllegalStateException("does not decide as its layers do: " + difference.get());
    }
    SnapshotStore store = new SnapshotStore(parts, limits, compiler, first);
    store.followLimits();
    return store;
  }

  Snapshot present() {
    return present;
  }

  boolean isExpired(Snapshot snapshot) {
    if (parts.maxAge().isEmpty()) {
      return false;
    }
    Duration age = age(snapshot);
    return age.compareTo(parts.maxAge().get()) > 0 || age.compareTo(FARTHEST_STEP_BACK) < 0;
  }

  /** For how long a snapshot may still be judged by; 0 or less if it may not. */
  long remainingMillis(Snapshot snapshot) {
    if (isExpired(snapshot)) {
      return 0;
    }
    Optional<Duration> most = parts.maxAge().filter(age -> age.compareTo(FAR) <= 0);
    return most.isEmpty() ? Long.MAX_VALUE : most.get().minus(age(snapshot)).toMillis();
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
    Snapshot next = compiler.next(base, rules, now());
    Optional<String> difference = next.difference();
    return difference.isPresent()
        ? rejected(new Publication.SelfCheckFailed(now(), difference.get()))
        : replace(base, next);
  }

  private Publication replace(Snapshot base, Snapshot next) {
    if (!PRESENT.compareAndSet(this, base, next)) {
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

  /**
   * Makes the limits of the present snapshot those that count. Whoever meets others does it, not
   * only who published; who was held up in it until the next publication does it once more.
   */
  void followLimits() {
    Snapshot followed;
    do {
      followed = present();
      if (followed.limits() != null) {
        limits.follow(followed.limits());
      }
    } while (followed.version() != present().version());
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
