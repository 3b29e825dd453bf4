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

/** Two calls of one organization for its last token. */
@JCStressTest
@Outcome(
    id = {"1, 0, 0", "0, 1, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "one of them gets it")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "both, or none, got it, or it was lost")
@State
public class TakeTakeStress {
  private final RateLimiter limiter = Limiters.atOneInstant(4, 1);

  /** Made for each race. */
  public TakeTakeStress() {}

  /** One. */
  @Actor
  public void one(III_Result r) {
    r.r1 = Limiters.take(limiter, A, 1);
  }

  /** Another. */
  @Actor
  public void another(III_Result r) {
    r.r2 = Limiters.take(limiter, A, 1);
  }

  /** What is left. */
  @Arbiter
  public void left(III_Result r) {
    r.r3 = Limiters.leftOf(limiter, A);
  }
}
