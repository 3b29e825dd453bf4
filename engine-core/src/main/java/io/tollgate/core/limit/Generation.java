package io.tollgate.core.limit;

import static java.util.Objects.requireNonNull;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.RateLimits;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Everything between two changes of the limits: the limits, both lanes, and when they began.
 *
 * <p>A generation ends in three steps that any thread can take, so nobody has to wait for the one
 * who began: its end is announced, once; both tenant's buckets are frozen, after which it admits
 * nothing more; a successor is made from what they left, and takes its place.
 */
final class Generation {

  /** How a generation ends: what comes after it, as far as that can be made beforehand. */
  static final class End {
    private final RateLimits limits;
    private final Inheritance inheritance;
    private final Draft read;
    private final Draft write;

    /** Checks that both are given: once announced, whatever is wrong would be wrong for ever. */
    End(RateLimits limits, Inheritance inheritance) {
      this.limits = requireNonNull(limits, "limits");
      this.inheritance = requireNonNull(inheritance, "inheritance");
      this.read = Draft.of(limits, CallClass.READ);
      this.write = Draft.of(limits, CallClass.WRITE);
    }
  }

  /** Where the time of a lane stands still, see {@link Gcra}; a new generation begins before. */
  private static final long LATEST = 1L << 57;

  private final Lane read;
  private final Lane write;
  private final long start;
  private final long firstTicket;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();

  /* benign races: only ever replaced by its equal. */
  private RateLimits limits;

  private Generation(RateLimits limits, Lane read, Lane write, long start, long firstTicket) {
    this.limits = limits;
    this.read = read;
    this.write = write;
    this.start = start;
    this.firstTicket = firstTicket;
  }

  static Generation first(RateLimits limits) {
    Lane read = Lane.first(Draft.of(limits, CallClass.READ));
    return new Generation(limits, read, Lane.first(Draft.of(limits, CallClass.WRITE)), 0, 0);
  }

  RateLimits limits() {
    return limits;
  }

  Lane lane(CallClass callClass) {
    return callClass == CallClass.READ ? read : write;
  }

  /** The time of its lanes at a time of the limiter. */
  long time(long limiterTime) {
    return Math.min(elapsed(limiterTime), LATEST);
  }

  /** The same, however late it is; before it began, no time has passed. */
  long elapsed(long limiterTime) {
    return Math.max(0, limiterTime - start);
  }

  /** Whether a call that was admitted at a time was admitted, for sure, by this generation. */
  boolean issued(long ticket) {
    return ticket >= firstTicket;
  }

  /** Carries over what is left in the lanes before. */
  void settle() {
    read.settle();
    write.settle();
  }

  /** Whether these very limits count: cheap, where one asks at every call. */
  @SuppressWarnings("ReferenceEquality") // equal ones are made the same when they are given
  boolean isBy(RateLimits wanted) {
    return limits == wanted;
  }

  /** Whether these are the limits, and no others have been announced. */
  boolean keeps(RateLimits wanted) {
    if (!limits.equals(wanted) || end.get() != null) {
      return false;
    }
    limits = wanted;
    return true;
  }

  /** Announces the end; only the first announcement counts. */
  boolean announce(End next) {
    return end.compareAndSet(null, next);
  }

  /** Freezes what admits. Only when an end was announced. */
  void freeze() {
    read.tenant().freeze();
    write.tenant().freeze();
  }

  /**
   * Makes the successor of this generation, which is frozen.
   *
   * @param now the limiter's time, read after it was frozen: no call was admitted at a later one
   */
  Generation successor(long now) {
    End next = end.get();
    if (next == null) {
      throw new IllegalStateException("frozen without an end: start=" + start);
    }
    Heritage heritage = new Heritage(next.inheritance, elapsed(now));
    return new Generation(
        next.limits,
        read.successor(next.read, heritage),
        write.successor(next.write, heritage),
        now,
        now + 1);
  }
}
