package io.tollgate.core.admission;

import io.tollgate.admission.CallReason;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands against a call, as a set of bits: one for each reason, and from the top one for each
 * fact that the service did not supply.
 */
@SuppressWarnings("EnumOrdinal") // the bits live as long as one call and are stored nowhere
final class Obstacles {

  static final long NONE = 0;

  private static final long FACT_MISSING = of(CallReason.FACT_MISSING);

  /** The strategy is needed, and was not said. */
  static final long STRATEGY_UNKNOWN = FACT_MISSING | 1L << 60;

  /** The connection's access level is needed, and was not said. */
  static final long LEVEL_UNKNOWN = FACT_MISSING | 1L << 58;

  /** The members that are changed are needed, and were not said. */
  static final long MEMBERS_UNKNOWN = FACT_MISSING | 1L << 57;

  /** The number of the connection's users is needed, and was not said. */
  static final long USERS_UNKNOWN = FACT_MISSING | 1L << 61;

  /** The user's roles are needed, and were not said. */
  static final long ROLES_UNKNOWN = FACT_MISSING | 1L << 62;

  /** Nothing stands against the call, and there are obligations to keep. */
  static final long NONE_BUT_OBLIGED = 1L << 59;

  /** The call cannot be judged by this configuration any more. */
  static final long SUPERSEDED = 1L << 56;

  private static final CallReason[] REASONS = CallReason.values();
  private static final long ALL_REASONS = (1L << REASONS.length) - 1;

  private Obstacles() {}

  static long of(CallReason reason) {
    return 1L << reason.ordinal();
  }

  static long when(boolean stands, CallReason reason) {
    return stands ? of(reason) : NONE;
  }

  static boolean isNone(long obstacles) {
    return withoutObligations(obstacles) == NONE;
  }

  static long withoutObligations(long obstacles) {
    return obstacles & ~NONE_BUT_OBLIGED;
  }

  static boolean has(long obstacles, CallReason reason) {
    return (obstacles & of(reason)) != 0;
  }

  /** The first reason. */
  static CallReason first(long obstacles) {
    return REASONS[Long.numberOfTrailingZeros(obstacles)];
  }

  /** The reasons in their order. */
  static List<CallReason> list(long obstacles) {
    List<CallReason> reasons = new ArrayList<>();
    for (long rest = obstacles & ALL_REASONS; rest != NONE; rest &= rest - 1) {
      reasons.add(REASONS[Long.numberOfTrailingZeros(rest)]);
    }
    return reasons;
  }

  /** The names of the facts that are missing. */
  static List<String> missingFacts(long obstacles) {
    List<String> facts = new ArrayList<>();
    if ((obstacles & STRATEGY_UNKNOWN) == STRATEGY_UNKNOWN) {
      facts.add("strategy");
    }
    if ((obstacles & USERS_UNKNOWN) == USERS_UNKNOWN) {
      facts.add("connection_users");
    }
    if ((obstacles & LEVEL_UNKNOWN) == LEVEL_UNKNOWN) {
      facts.add("access_level");
    }
    if ((obstacles & MEMBERS_UNKNOWN) == MEMBERS_UNKNOWN) {
      facts.add("changed_members");
    }
    if ((obstacles & ROLES_UNKNOWN) == ROLES_UNKNOWN) {
      facts.add("roles");
    }
    return facts;
  }
}
