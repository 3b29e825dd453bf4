package io.tollgate.testkit.arbitrary;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls over time.
 *
 * @param steps the calls in their order
 * @since 0.1.0
 */
public record Schedule(List<Step> steps) {

  /**
   * One call, and the time that passes before it.
   *
   * @param pause how long nothing happens first
   * @param organization whose call it is
   * @param callClass by which limits it counts
   * @param cost how much
   */
  public record Step(Duration pause, String organization, CallClass callClass, long cost) {}

  /** Copies the steps. */
  public Schedule {
    steps = List.copyOf(steps);
  }

  /**
   * Makes the calls, each in its time.
   *
   * @param limiter who is asked
   * @param clock the limiter's clock
   * @return the answers in the order of the steps
   */
  public List<LimitVerdict> play(RateLimiter limiter, ManualClock clock) {
    List<LimitVerdict> verdicts = new ArrayList<>();
    for (Step step : steps) {
      clock.advance(step.pause());
      verdicts.add(limiter.decide(step.organization(), step.callClass(), step.cost()));
    }
    return verdicts;
  }
}
