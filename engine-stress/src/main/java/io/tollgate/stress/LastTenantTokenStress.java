package io.tollgate.stress;

import static io.tollgate.stress.Limiters.A;
import static io.tollgate.stress.Limiters.B;

import io.tollgate.limit.RateLimiter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two organizations for the tenant's last token: the loser gets its own token back. */
@JCStressTest
@Outcome(
    id = {"1, 0, 1, 2", "0, 1, 2, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "one of them gets it, the other one has lost nothing")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "the tenant gave two tokens, or none, or the loser paid")
@State
public class LastTenantTokenStress {
  private final RateLimiter limiter = Limiters.atOneInstant(1, 2);

  /** Made for each race. */
  public LastTenantTokenStress() {}

  /** One. */
  @Actor
  public void one(IIII_Result r) {
    r.r1 = Limiters.take(limiter, A, 1);
  }

  /** Another. */
  @Actor
  public void another(IIII_Result r) {
    r.r2 = Limiters.take(limiter, B, 1);
  }

  /** What is left. */
  @Arbiter
  public void left(IIII_Result r) {
    r.r3 = Limiters.leftOf(limiter, A);
    r.r4 = Limiters.leftOf(limiter, B);
  }
}
