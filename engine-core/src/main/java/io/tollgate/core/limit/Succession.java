package io.tollgate.core.limit;

import io.tollgate.limit.Inheritance;
import io.tollgate.limit.RateLimits;
import io.tollgate.spi.NanoClock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The generations of a limiter, of which one is present. How one ends is told at {@link
 * Generation}; here it is done, by whoever comes along.
 */
abstract class Succession {

  /** A lane's time must stay below 2^57; see {@link Gcra}. Half of that is 2.2 years. */
  static final long HORIZON = 1L << 56;

  private static final VarHandle GENERATION = handle();

  final NanoClock clock;
  private final long origin;

  /** INVARIANT: changed only from one generation to its successor. */
  volatile Generation generation;

  Succession(RateLimits limits, NanoClock clock) {
    this.clock = clock;
    this.origin = clock.nanoTime();
    this.generation = Generation.first(limits);
  }

  /**
   * Returns the limits that count now.
   *
   * @return the limits
   */
  public final RateLimits limits() {
    return generation.limits();
  }

  /**
   * Replaces the limits, see {@link io.tollgate.limit.RateLimiter#reconfigure}.
   *
   * @param limits the limits
   * @param inheritance what buckets keep
   */
  public final void reconfigure(RateLimits limits, Inheritance inheritance) {
    if (inheritance == Inheritance.KEEP_TIME && generation.keeps(limits)) {
      return;
    }
    Generation.End end = new Generation.End(limits, inheritance);
    Generation present = generation;
    while (!end(present, end)) {
      present = generation;
    }
  }

  /** The present generation, with nothing left to carry over, and time enough ahead of it. */
  final Generation settled() {
    long now = now(clock);
    if (generation.elapsed(now) > HORIZON) { // either way at the horizon itself: renew asks again
      renew(generation, 0, generation.elapsed(now));
    }
    Generation present = generation;
    present.settle(); // as in end
    return present;
  }

  /** Puts the next generation in place if this one has ended, or is too old for its numbers. */
  final void renew(Generation present, long tenantWord, long now) {
    if (now > HORIZON) { // either way at the horizon itself: a frozen lane gets its own successor
      end(present, new Generation.End(present.limits(), Inheritance.KEEP_TIME));
    } else if (Bucket.isFrozen(tenantWord)) {
      replace(present);
    }
  }

  /** The time since the limiter began; the difference is right wherever the clock's origin is. */
  final long now(NanoClock by) {
    return Math.max(0, by.nanoTime() - origin);
  }

  /** Ends a generation; tells whether it ended in this way, and not in another one. */
  private boolean end(Generation present, Generation.End end) {
    present.settle(); // for one who was held up between succeeding and settling: no test holds him
    boolean announced = present.announce(end);
    replace(present);
    return announced;
  }

  private void replace(Generation ended) {
    ended.freeze();
    long now = now(clock);
    if (ended.equals(generation)) {
      GENERATION.compareAndSet(this, ended, ended.successor(now));
      generation.settle(); // nobody else may come to do it: the one who began may have failed
    }
  }

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findVarHandle(Succession.class, "generation", Generation.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
