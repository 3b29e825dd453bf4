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

/** A call while the limits change twice: the tenant is charged exactly once. */
@JCStressTest
@Outcome(
    id = {"1, 3, 7"},
    expect = Expect.ACCEPTABLE,
    desc = "before, between or after the changes")
@Outcome(
    id = {"1, 2, 7", "1, 1, 7"},
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "it met a change in the middle, or both")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "denied, or charged too much, or a token too many")
@State
public class ReconfigureTwiceStress {
  private final RateLimiter limiter = Limiters.atOneInstant(8, 4);

  /** Made for each race. */
  public ReconfigureTwiceStress() {}

  /** Two changes in a row. */
  @Actor
  public void change() {
    Limiters.change(limiter);
    Limiters.change(limiter);
  }

  /** The call. */
  @Actor
  public void take(III_Result r) {
    r.r1 = Limiters.take(limiter, A, 1);
  }

  /** What is left. */
  @Arbiter
  public void left(III_Result r) {
    r.r2 = Limiters.leftOf(limiter, A);
    r.r3 = Limiters.leftOfTenant(limiter);
  }
}
