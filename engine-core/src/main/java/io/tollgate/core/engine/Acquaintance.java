package io.tollgate.core.engine;

import io.tollgate.admission.TokenClaims;
import io.tollgate.core.admission.Standing;
import io.tollgate.core.limit.OrganizationHandle;
import io.tollgate.limit.CallClass;
import io.tollgate.tenant.TokenType;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Gets to know tokens: what they come to under the present snapshot, and for how long. */
final class Acquaintance {

  /** The time of day is looked at that often: clocks are set, and the limiter's is not. */
  private static final long LONGEST_MILLIS = 1_000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final SnapshotStore store;
  private final EngineLimits limits;
  private final InstantSource wallClock;

  Acquaintance(SnapshotStore store, EngineLimits limits, InstantSource wallClock) {
    this.store = store;
    this.limits = limits;
    this.wallClock = wallClock;
  }

  /** Whether what is known is of the present snapshot. */
  @SuppressWarnings("ReferenceEquality") // each publication makes one of its own
  boolean isPresent(KnownToken known) {
    return known.snapshot() == store.present();
  }

  /** A handle for the limits of a token's organization; null if it has none, or they have none. */
  @Nullable OrganizationHandle organizationOf(TokenClaims token) {
    return token.organization().map(limits::organization).orElse(null);
  }

  /** Gets to know a token, or to know it longer; null if each call must be judged in full. */
  @Nullable KnownToken renew(
      @Nullable KnownToken last,
      TokenClaims token,
      TokenType scheme,
      String host,
      OrganizationHandle organization) {
    try {
      organization.findAgain(CallClass.READ);
      organization.findAgain(CallClass.WRITE);
      Snapshot present = store.present();
      Standing standing =
          last != null && last.snapshot().version() == present.version()
              ? last.standing()
              : present.calls().standing(token, scheme, host);
      return standing == null ? null : known(present, standing, organization);
    } catch (RuntimeException e) { // a clock that fails, for instance: the answer says so
      return null;
    }
  }

  private KnownToken known(Snapshot present, Standing standing, OrganizationHandle organization) {
    return new KnownToken(
        present,
        standing,
        organization,
        limits.mine(present.limits()),
        deadline(present, standing));
  }

  /** The limiter's clock is read first, so that what passes between both is on the safe side. */
  private long deadline(Snapshot present, Standing standing) {
    long begun = limits.time();
    long now = wallClock.millis();
    long millis =
        Math.min(
            LONGEST_MILLIS,
            Math.min(standing.remainingMillis(now), store.remainingMillis(present)));
    return begun + millis * NANOS_PER_MILLI;
  }
}
