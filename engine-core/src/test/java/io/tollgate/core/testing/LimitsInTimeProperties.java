package io.tollgate.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.Tollgate;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import io.tollgate.testkit.arbitrary.Schedule;
import io.tollgate.testkit.arbitrary.ScheduleArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the limits of a tier promise, hours of it within a moment. */
class LimitsInTimeProperties {
  private static final RateLimits LIMITS = Tier.PUBLIC_ENTERPRISE.rateLimits();

  private final ManualClock clock = ManualClock.create();
  private final RateLimiter limiter = Tollgate.rateLimiter().limits(LIMITS).clock(clock).build();

  @Provide
  Arbitrary<Schedule> conforming() {
    return ScheduleArbitraries.conforming(LIMITS);
  }

  @Property
  void whoKeepsToTheRate_isNeverDenied(@ForAll("conforming") Schedule schedule) {
    assertThat(schedule.play(limiter, clock)).allMatch(LimitVerdict::isAdmitted);
  }

  @Provide
  Arbitrary<Schedule> oneTooMany() {
    return ScheduleArbitraries.oneTooMany(LIMITS);
  }

  @Property
  void aBurstAndOneMore_isDeniedTheOneMore(@ForAll("oneTooMany") Schedule schedule) {
    RateLimiter fresh = Tollgate.rateLimiter().limits(LIMITS).clock(clock).build();
    List<LimitVerdict> verdicts = schedule.play(fresh, clock);
    int last = verdicts.size() - 1;
    assertThat(verdicts.subList(0, last)).allMatch(LimitVerdict::isAdmitted);
    assertThat(verdicts.get(last).isAdmitted()).isFalse();
  }
}
