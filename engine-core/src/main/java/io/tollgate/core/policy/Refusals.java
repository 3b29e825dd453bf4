package io.tollgate.core.policy;

import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.tenant.SubjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of reasons to refuse a request as a whole, a bit each.
 *
 * <p>Every rule is always judged and the bits are joined: so a decision and its explanation cannot
 * differ, and neither needs an object for it.
 */
@SuppressWarnings("EnumOrdinal") // the bits live as long as one call and are stored nowhere
final class Refusals {

  static final long NONE = 0;

  private static final long ORGANIZATION = organization();
  private static final long BEFORE_ORGANIZATION_IN_CLIENT_FLOW =
      of(Reason.REFRESH_POLICY_MISSING) - 1;

  private Refusals() {}

  static long of(Reason reason) {
    return 1L << reason.ordinal();
  }

  static long when(boolean refuses, Reason reason) {
    return refuses ? of(reason) : NONE;
  }

  /** Returns the reason that comes first in the documented order. */
  static Reason first(long refusals, SubjectType subjectType) {
    return reasonOf(firstBit(refusals, subjectType));
  }

  /** Returns all reasons in the documented order. */
  static List<Reason> list(long refusals, SubjectType subjectType) {
    List<Reason> reasons = new ArrayList<>();
    for (long rest = refusals; rest != NONE; ) {
      long bit = firstBit(rest, subjectType);
      reasons.add(reasonOf(bit));
      rest &= ~bit;
    }
    return reasons;
  }

  /**
   * In the client flow it is the grant that rules about organizations, so that it must be there
   * before they are complained about.
   */
  private static long firstBit(long refusals, SubjectType subjectType) {
    long early = refusals & BEFORE_ORGANIZATION_IN_CLIENT_FLOW & ~ORGANIZATION;
    boolean grantFirst = subjectType == SubjectType.CLIENT && early != NONE;
    return Long.lowestOneBit(grantFirst ? early : refusals);
  }

  private static Reason reasonOf(long bit) {
    return Reason.values()[Long.numberOfTrailingZeros(bit)];
  }

  private static long organization() {
    long bits = NONE;
    for (Reason reason : Reason.values()) {
      if (reason.layer() == Layer.ORGANIZATION) {
        bits |= of(reason);
      }
    }
    return bits;
  }
}
