package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.Publication;
import io.tollgate.Publication.Rejected;
import io.tollgate.SnapshotState;
import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is judged by, and replaces it by one compare-and-set: whoever publishes second, from
 * the same version, is told so.
 */
final class SnapshotStore {

  private final EngineParts parts;
  private final AtomicReference<Snapshot> present;

  /* Only told, never judged by. */
  private volatile @Nullable Rejected lastFailure;

  private SnapshotStore(EngineParts parts, Snapshot first) {
    this.parts = parts;
    this.present = new AtomicReference<>(first);
  }

  static SnapshotStore of(EngineParts parts) {
    return new SnapshotStore(parts, Snapshot.first(parts.rules(), parts.wallClock().instant()));
  }

  Snapshot present() {
    return requireNonNull(present.get());
  }

  boolean isExpired(Snapshot snapshot) {
    return parts.maxAge().isPresent() && age(snapshot).compareTo(parts.maxAge().get()) > 0;
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
    Snapshot base = present();
    return base.version() == expectedVersion
        ? publish(base, next)
        : rejected(new Publication.Superseded(now(), expectedVersion, base.version()));
  }

  Publication rollback() {
    Snapshot base = present();
    return base.before() == null
        ? rejected(new Publication.NothingBefore(now()))
        : publish(base, base.before());
  }

  private Publication publish(Snapshot base, Tenant tenant) {
    List<Diagnostic> errors = parts.check().apply(tenant);
    if (!errors.isEmpty()) {
      return rejected(new Publication.Invalid(now(), errors));
    }
    Snapshot next = base.next(tenant, now());
    Optional<String> difference = next.tokens().differenceFrom(tenant);
    if (difference.isPresent()) {
      return rejected(new Publication.SelfCheckFailed(now(), difference.get()));
    }
    if (!present.compareAndSet(base, next)) {
      return rejected(new Publication.Superseded(now(), base.version(), present().version()));
    }
    lastFailure = null;
    followLimits();
    return new Publication.Published(next.version(), next.digest());
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
