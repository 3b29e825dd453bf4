package io.tollgate.testkit.arbitrary;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.testkit.arbitrary.Schedule.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Schedules of calls. They shrink towards few calls of one organization, without pauses, each of
 * cost 1.
 *
 * @since 0.1.0
 */
public final class ScheduleArbitraries {
  private static final String ORGANIZATION = "org_a";
  private static final int MOST_STEPS = 50;

  private ScheduleArbitraries() {}

  /**
   * Returns schedules of anything: several organizations, reads and writes, costs from nothing to
   * more than a burst, and pauses about as long as what matters to the limits.
   *
   * @param limits the limits
   * @return schedules that a limiter admits some of
   */
  public static Arbitrary<Schedule> schedules(RateLimits limits) {
    long interval = intervalNanos(limits, CallClass.READ);
    long burst = limits.organization().read().burst();
    Arbitrary<Duration> pauses =
        Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.of(1L, interval - 1, interval)),
                Tuple.of(2, Arbitraries.longs().between(0, 4 * interval)))
            .map(Duration::ofNanos);
    return Combinators.combine(
            pauses,
            Arbitraries.of(ORGANIZATION, "org_b", "org_c"),
            Arbitraries.of(CallClass.class),
            Arbitraries.longs().between(0, burst + 1).shrinkTowards(1))
        .as(Step::new)
        .list()
        .ofMaxSize(MOST_STEPS)
        .map(Schedule::new);
  }

  /**
   * Returns schedules that are never faster than the limits, so that all of it must be admitted.
   *
   * @param limits the limits, none of them closed
   * @return calls of one organization
   */
  public static Arbitrary<Schedule> conforming(RateLimits limits) {
    return Arbitraries.of(CallClass.class)
        .flatMap(
            callClass ->
                Arbitraries.longs()
                    .between(0, 2 * intervalNanos(limits, callClass))
                    .map(spare -> intervalNanos(limits, callClass) + spare)
                    .map(pause -> step(Duration.ofNanos(pause), callClass))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(MOST_STEPS))
        .map(Schedule::new);
  }

  /**
   * Returns schedules of a burst at once and a call more, whose last call must be denied and all
   * others admitted. Some pause before, which must not help: a burst is no larger for it.
   *
   * @param limits the limits, none of them closed
   * @return calls of one organization
   */
  public static Arbitrary<Schedule> oneTooMany(RateLimits limits) {
    return Combinators.combine(
            Arbitraries.of(CallClass.class), Arbitraries.longs().between(0, 1_000_000_000))
        .as((callClass, pause) -> burst(limits, callClass, Duration.ofNanos(pause)));
  }

  private static Schedule burst(RateLimits limits, CallClass callClass, Duration pause) {
    long burst =
        Math.min(
            limits.tenant().of(callClass).burst(), limits.of(ORGANIZATION).of(callClass).burst());
    List<Step> steps = new ArrayList<>(List.of(step(pause, callClass)));
    steps.addAll(Collections.nCopies(Math.toIntExact(burst), step(Duration.ZERO, callClass)));
    return new Schedule(steps);
  }

  private static Step step(Duration pause, CallClass callClass) {
    return new Step(pause, ORGANIZATION, callClass, 1);
  }

  /** After how long either level has room for one more, rounded up. */
  private static long intervalNanos(RateLimits limits, CallClass callClass) {
    return Math.max(
        intervalNanos(limits.tenant().of(callClass)),
        intervalNanos(limits.of(ORGANIZATION).of(callClass)));
  }

  private static long intervalNanos(RateLimit limit) {
    if (limit.rate().isZero()) {
      throw new IllegalArgumentException("limit must not be closed: rate=" + limit.rate());
    }
    long calls = limit.rate().calls();
    return (limit.rate().period().toNanos() + calls - 1) / calls;
  }
}
