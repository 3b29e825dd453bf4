package io.tollgate.stress;

import static io.tollgate.stress.Limiters.A;

import io.tollgate.limit.RateLimiter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two calls for a whole bucket that is full again, while it is dropped. */
@JCStressTest
@Outcome(
    id = {"1, 0, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "the first one gets it, from the old bucket or from a new one")
@Outcome(
    id = {"1, 1, .*"},
    expect = Expect.FORBIDDEN,
    desc = "the old bucket was used, and a new one, too")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "somebody lost what he paid for")
@State
public class TakeSweepStress {
  private final RateLimiter limiter = Limiters.afterARest(4, 2);

  /** Made for each race. */
  public TakeSweepStress() {}

  /** Two calls in a row. */
  @Actor
  public void take(III_Result r) {
    r.r1 = Limiters.take(limiter, A, 2);
    r.r2 = Limiters.take(limiter, A, 2);
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
