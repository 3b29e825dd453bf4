package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The full answer of a {@link RateLimiter}: admitted, denied until some time, or never; and where
 * both levels stand.
 *
 * @since 0.1.0
 */
public sealed interface LimitVerdict {

  /**
   * Returns where the tenant stands.
   *
   * @return the state of the limit that all organizations share
   */
  LevelState tenant();

  /**
   * Returns where the organization stands.
   *
   * @return the state of the organization's own limit
   */
  LevelState organization();

  /**
   * Returns which levels say no.
   *
   * @return every level that stands in the way, not only the first, in the order of {@link
   *     LimitLevel}; none if admitted
   */
  Set<LimitLevel> deniedBy();

  /**
   * Tells whether the call may go ahead.
   *
   * @return true if both levels admit it
   */
  default boolean isAdmitted() {
    return this instanceof Admitted;
  }

  /**
   * The call may go ahead, and was charged to both levels.
   *
   * @param tenant where the tenant stands now
   * @param organization where the organization stands now
   * @param ticket what {@link RateLimiter#refund} wants
   */
  record Admitted(LevelState tenant, LevelState organization, long ticket) implements LimitVerdict {

    /** Checks that all is given. */
    public Admitted {
      requireNonNull(tenant, "tenant");
      requireNonNull(organization, "organization");
    }

    @Override
    public Set<LimitLevel> deniedBy() {
      return Set.of();
    }
  }

  /**
   * The call may not go ahead now. Nothing was charged.
   *
   * @param tenant where the tenant stands
   * @param organization where the organization stands
   * @param deniedBy every level that says no
   * @param retryAfter the time after which both levels would let this very call pass if nobody else
   *     came; one nanosecond earlier they would not
   */
  record DeniedUntil(
      LevelState tenant, LevelState organization, Set<LimitLevel> deniedBy, Duration retryAfter)
      implements LimitVerdict {

    /** Checks that all is given. */
    public DeniedUntil {
      requireNonNull(tenant, "tenant");
      requireNonNull(organization, "organization");
      requireNonNull(retryAfter, "retryAfter");
      deniedBy = inOrder(deniedBy);
    }
  }

  /**
   * A call of this cost never goes ahead: it is more than a bucket holds, or the rate is 0. Nothing
   * was charged.
   *
   * @param tenant where the tenant stands
   * @param organization where the organization stands
   * @param deniedBy every level that says no, now or for ever
   */
  record Never(LevelState tenant, LevelState organization, Set<LimitLevel> deniedBy)
      implements LimitVerdict {

    /** Checks that all is given. */
    public Never {
      requireNonNull(tenant, "tenant");
      requireNonNull(organization, "organization");
      deniedBy = inOrder(deniedBy);
    }
  }

  /**
   * The limiter holds as many buckets as it may, and this organization has none. Neither level says
   * no, and nothing was charged; no bucket was dropped to make room, for that would give its owner
   * tokens. Try again when others have come to rest.
   *
   * @param tenant where the tenant stands
   * @param organization where the organization would stand
   */
  record NoRoom(LevelState tenant, LevelState organization) implements LimitVerdict {

    /** Checks that all is given. */
    public NoRoom {
      requireNonNull(tenant, "tenant");
      requireNonNull(organization, "organization");
    }

    @Override
    public Set<LimitLevel> deniedBy() {
      return Set.of();
    }
  }

  private static Set<LimitLevel> inOrder(Set<LimitLevel> levels) {
    Set<LimitLevel> ordered = EnumSet.noneOf(LimitLevel.class);
    ordered.addAll(levels);
    return Collections.unmodifiableSet(ordered);
  }
}
