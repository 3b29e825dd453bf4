package io.tollgate.core.limit;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sweeping that callers do by and by: each call that makes a bucket looks at a few others and
 * drops what is full.
 */
final class SweepRound {

  /*
   * A round visits every bucket once. It is paced by the clock: after a part of the time w in which
   * an empty bucket of the common limit becomes full, the same part of the buckets is due. A round begins when the last
   * one ends, so after a rest all is due at once. It takes w at most, counted up to the next call
   * that makes a bucket; without those, nothing grows.
   *
   * The bound. A bucket that is there at time t was either made since the last complete round began,
   * or was not full when that round came by, so it was charged less than w before. Both happened in
   * (t - 3w, t], and each took a token of the tenant: a bucket made for a call that was not admitted
   * in the end is dropped by that call, and one that a refund fills by that refund. An override can
   * take longer to fill, and is counted apart. Hence, for each class of calls, there are never more
   * buckets than
   *
   *     tenant's burst + 3 w x tenant's rate + overrides
   *
   * and as many as calls are under way at the very moment, however many organizations come. (For
   * the highest tier, 160 + 3 x 160 = 640 for reads.) At a common rate of 0 the overrides are all
   * there is, and w is the longest of theirs. Visiting a fixed number of buckets for each
   * new one would not do: whoever knew the order could keep just those alive that come next. It
   * would also be too eager: an organization that calls now and then would need a new bucket each
   * time, where this way it loses one twice in w at most.
   */

  private static final int FOR_ROOM = 16;

  private final long periodNanos;

  /** Held by the one thread that sweeps; the others go on without. Guards all that follows. */
  private final AtomicBoolean busy = new AtomicBoolean();

  private Iterator<Map.Entry<String, OrganizationBucket>> rest = Collections.emptyIterator();
  private long begun;
  private long size;
  private long visited;

  SweepRound(long periodNanos) {
    this.periodNanos = Math.max(1, periodNanos);
  }

  /** Visits as many buckets as are due, and a few more if there is no room. */
  void advance(Lane lane, long now, boolean crowded) {
    if (busy.get() || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      beginIfAtEnd(lane, now);
      long due = Math.max(due(now), crowded ? visited + FOR_ROOM : 0);
      while (visited < due && rest.hasNext()) {
        Map.Entry<String, OrganizationBucket> entry = rest.next();
        lane.drop(entry.getKey(), entry.getValue(), now);
        visited++;
      }
      beginIfAtEnd(lane, now);
    } finally {
      busy.set(false);
    }
  }

  private void beginIfAtEnd(Lane lane, long now) {
    if (!rest.hasNext()) {
      rest = lane.buckets().iterator();
      begun = now;
      size = lane.size();
      visited = 0;
    }
  }

  /** How many buckets the time passed calls for: a share of them, and all at its end. */
  private long due(long now) {
    long passed = now - begun;
    if (passed <= 0) { // either way at the edges, here and below: the share comes to the same
      return 0;
    }
    if (passed >= periodNanos) {
      return Long.MAX_VALUE;
    }
    if (size <= Long.MAX_VALUE / passed) { // either way at the edge
      return size * passed / periodNanos;
    }
    return BigInteger.valueOf(size)
        .multiply(BigInteger.valueOf(passed))
        .divide(BigInteger.valueOf(periodNanos))
        .longValueExact();
  }
}
