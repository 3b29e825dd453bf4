package io.tollgate.stress;

import static io.tollgate.stress.Limiters.A;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.RateLimiter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A call for a token that is just given back. */
@JCStressTest
@Outcome(
    id = {"1, 0, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "it came after the refund")
@Outcome(
    id = {"0, 1, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "it came before, and the token is there")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "the token was lost, or doubled")
@State
public class TakeRefundStress {
  private final RateLimiter limiter = Limiters.atOneInstant(1, 1);
  private final long ticket = limiter.tryAcquire(A, CallClass.READ, 1);

  /** Made for each race. */
  public TakeRefundStress() {}

  /** The refund of a call that was admitted at the time 0. */
  @Actor
  public void refund() {
    limiter.refund(A, CallClass.READ, 1, ticket);
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
