package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelState;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.LimitVerdict.Admitted;
import io.tollgate.limit.LimitVerdict.DeniedUntil;
import io.tollgate.limit.LimitVerdict.Never;
import io.tollgate.limit.LimitVerdict.NoRoom;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two words that an answer was made from, kept for those who want to know all about it. */
final class Sighting {

  private final String organizationId;
  private final CallClass callClass;
  private final boolean ofCharge;
  private @Nullable Level tenant;
  private @Nullable Level organization;

  private Sighting(String organizationId, CallClass callClass, boolean ofCharge) {
    this.organizationId = organizationId;
    this.callClass = callClass;
    this.ofCharge = ofCharge;
  }

  /** For a call that is charged if it is admitted. */
  static Sighting ofCharge(String organizationId, CallClass callClass) {
    return new Sighting(organizationId, callClass, true);
  }

  /** For a call that is not charged. */
  static Sighting ofLook(String organizationId, CallClass callClass) {
    return new Sighting(organizationId, callClass, false);
  }

  boolean isOfCharge() {
    return ofCharge;
  }

  /** One level: its limit, and what was seen of it. */
  private record Level(Gcra gcra, RateLimit limit, long word, long now) {

    LevelState state(long cost) {
      long retry = cost > gcra.burst() ? 0 : gcra.retryNanos(word, now, cost);
      return new LevelState(
          limit,
          gcra.remaining(word, now),
          Duration.ofNanos(gcra.nextNanos(word, now)),
          Duration.ofNanos(gcra.resetNanos(word, now)),
          Duration.ofNanos(retry));
    }
  }

  /** Shows it two words, frozen or not, if there is anybody to look. */
  static void show(
      @Nullable Sighting sighting,
      Generation present,
      Gcra gcra,
      long word,
      long tenantWord,
      long now) {
    if (sighting != null) {
      sighting.see(present, gcra, Bucket.thawed(word), Bucket.thawed(tenantWord), now);
    }
  }

  /** Keeps what was seen; the last time counts. */
  private void see(Generation present, Gcra gcra, long word, long tenantWord, long now) {
    RateLimits limits = present.limits();
    RateLimit own = limits.of(organizationId).of(callClass);
    organization = new Level(gcra, own, word, now);
    Gcra shared = present.lane(callClass).tenant().gcra();
    tenant = new Level(shared, limits.tenant().of(callClass), tenantWord, now);
  }

  LimitVerdict verdict(long code, long cost) {
    if (tenant == null || organization == null) {
      throw new IllegalStateException("nothing was seen: code=" + code);
    }
    long outstanding = LimitCode.isAdmitted(code) ? 0 : cost;
    LevelState ofTenant = tenant.state(outstanding);
    LevelState ofOrganization = organization.state(outstanding);
    if (LimitCode.isAdmitted(code)) {
      return new Admitted(ofTenant, ofOrganization, code);
    }
    if (LimitCode.isNoRoom(code)) {
      return new NoRoom(ofTenant, ofOrganization);
    }
    return LimitCode.isNever(code)
        ? new Never(ofTenant, ofOrganization, levels(code))
        : new DeniedUntil(
            ofTenant,
            ofOrganization,
            levels(code),
            Duration.ofNanos(LimitCode.retryAfterNanos(code)));
  }

  private static Set<LimitLevel> levels(long code) {
    Set<LimitLevel> levels = EnumSet.noneOf(LimitLevel.class);
    for (LimitLevel level : LimitLevel.values()) {
      if (LimitCode.isDeniedBy(code, level)) {
        levels.add(level);
      }
    }
    return levels;
  }
}
