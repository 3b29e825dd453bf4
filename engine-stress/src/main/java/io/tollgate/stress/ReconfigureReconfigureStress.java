package io.tollgate.stress;

import static io.tollgate.stress.Limiters.A;

import io.tollgate.limit.RateLimiter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two changes of the limits at once, after a call: both happen, and nothing is gained or lost. */
@JCStressTest
@Outcome(
    id = {"3, 7"},
    expect = Expect.ACCEPTABLE,
    desc = "the call's charge is there, once")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "the charge was lost, or doubled")
@State
public class ReconfigureReconfigureStress {
  private final RateLimiter limiter = Limiters.atOneInstant(8, 4);

  /** Made for each race. */
  public ReconfigureReconfigureStress() {
    Limiters.take(limiter, A, 1);
  }

  /** A change. */
  @Actor
  public void change() {
    Limiters.change(limiter);
  }

  /** Another change. */
  @Actor
  public void changeToo() {
    Limiters.change(limiter);
  }

  /** What is left. */
  @Arbiter
  public void left(II_Result r) {
    r.r1 = Limiters.leftOf(limiter, A);
    r.r2 = Limiters.leftOfTenant(limiter);
  }
}
