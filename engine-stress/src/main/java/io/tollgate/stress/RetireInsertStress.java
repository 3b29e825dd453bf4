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

/** The first call after a rest, while the bucket is dropped. */
@JCStressTest
@Outcome(
    id = {"1, 1, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "charged once, to a bucket that is there")
@Outcome(
    id = {"1, 2, .*"},
    expect = Expect.FORBIDDEN,
    desc = "charged to a bucket that was dropped")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "denied, or charged twice, or two buckets")
@State
public class RetireInsertStress {
  private final RateLimiter limiter = Limiters.afterARest(4, 2);

  /** Made for each race. */
  public RetireInsertStress() {}

  /** The call. */
  @Actor
  public void take(III_Result r) {
    r.r1 = Limiters.take(limiter, A, 1);
  }

  /** The sweeper, twice: what it dropped may be there again. */
  @Actor
  public void sweep() {
    limiter.sweep();
    limiter.sweep();
  }

  /** What is left, and how many buckets. */
  @Arbiter
  public void left(III_Result r) {
    r.r2 = Limiters.leftOf(limiter, A);
    r.r3 = (int) limiter.liveBuckets();
  }
}
