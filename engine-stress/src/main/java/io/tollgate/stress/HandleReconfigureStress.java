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
 * A call by a kept handle while the limits change, to what they are: the handle remembers buckets
 * of before, and the tenant is charged exactly once all the same.
 */
@JCStressTest
@Outcome(
    id = {"1, 2, 6"},
    expect = Expect.ACCEPTABLE,
    desc = "before or after the change")
@Outcome(
    id = {"1, 1, 6"},
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "it met the change in the middle, and its organization is one short")
@Outcome(
    id = {"1, .*, 7"},
    expect = Expect.FORBIDDEN,
    desc = "admitted, and the tenant's charge was lost")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "denied, or the tenant charged twice, or a token too many")
@State
public class HandleReconfigureStress {
  private final RateLimiter limiter = Limiters.atOneInstant(8, 4);
  private final OrganizationLimiter handle = Limiters.handle(limiter);

  /** Made for each race; the handle remembers where it was admitted. */
  public HandleReconfigureStress() {
    Limiters.take(handle, 1);
  }

  /** The call. */
  @Actor
  public void take(III_Result r) {
    r.r1 = Limiters.take(handle, 1);
  }

  /** The change. */
  @Actor
  public void change() {
    Limiters.change(limiter);
  }

  /** What is left. */
  @Arbiter
  public void left(III_Result r) {
    r.r2 = Limiters.leftOf(limiter, A);
    r.r3 = Limiters.leftOfTenant(limiter);
  }
}
