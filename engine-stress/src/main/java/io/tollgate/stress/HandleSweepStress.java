package io.tollgate.stress;

import static io.tollgate.stress.Limiters.A;

import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimiter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two calls by a kept handle for a whole bucket that is full again, while it is dropped: the handle
 * remembers the bucket, and must not use it once it has ended.
 */
@JCStressTest
@Outcome(
    id = {"1, 0, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "the first one gets it, from the old bucket or from a new one")
@Outcome(
    id = {"1, 1, .*"},
    expect = Expect.FORBIDDEN,
    desc = "the bucket that the handle remembers was used, and a new one, too")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "somebody lost what he paid for")
@State
public class HandleSweepStress {
  private final RateLimiter limiter = Limiters.afterARest(4, 2);
  private final OrganizationLimiter handle = Limiters.handle(limiter);

  /** Made for each race. */
  public HandleSweepStress() {}

  /** Two calls in a row, the first at the place that is remembered. */
  @Actor
  public void take(III_Result r) {
    r.r1 = Limiters.take(handle, 2);
    r.r2 = Limiters.take(handle, 2);
  }

  /** The sweeper. */
  @Actor
  public void sweep() {
    limiter.sweep();
  }

  /** What is left. */
  @Arbiter
  public void left(III_Result r) {
    r.r3 = Limiters.leftOf(limiter, A);
  }
}
