package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of limits, in time that the test moves. */
final class LimiterProperties {

  private static final String[] ORGANIZATIONS = {"org_a", "org_b", "org_c"};

  /** Something that happens: a pause, a call, and what becomes of it. */
  record Step(long pause, int organization, CallClass callClass, long cost, boolean cancelled) {}

  @Provide
  Arbitrary<Rate> rates() {
    Arbitrary<Rate> named =
        Arbitraries.of(
            Rate.of(1, Duration.ofSeconds(3)),
            Rate.perSecond(3),
            Rate.perSecond(7),
            Rate.perSecond(160),
            Rate.perSecond(1_000_000),
            Rate.perSecond(300_000_000));
    Arbitrary<Rate> any =
        Combinators.combine(
                Arbitraries.longs().between(1, 10_000_000_000L),
                Arbitraries.longs().between(1, 1_000))
            .as((period, calls) -> Rate.of(Math.min(calls, period), Duration.ofNanos(period)));
    return Arbitraries.oneOf(named, any);
  }

  @Provide
  Arbitrary<RateLimit> limits() {
    return Combinators.combine(rates(), Arbitraries.longs().between(1, 6)).as(RateLimit::new);
  }

  /** Short rests and long ones, and steps back. */
  @Provide
  Arbitrary<Step> steps() {
    Arbitrary<Long> pauses =
        Arbitraries.oneOf(
            Arbitraries.just(0L),
            Arbitraries.longs().between(0, 1_000),
            Arbitraries.longs().between(0, ManualClock.SECOND),
            Arbitraries.longs().between(-ManualClock.SECOND / 4, 0));
    return Combinators.combine(
            pauses,
            Arbitraries.integers().between(0, ORGANIZATIONS.length - 1),
            Arbitraries.of(CallClass.class),
            Arbitraries.longs().between(1, 4),
            Arbitraries.of(true, false, false, false))
        .as(Step::new);
  }

  @Provide
  Arbitrary<RateLimits> twoLevels() {
    Arbitrary<LevelLimits> level =
        Combinators.combine(calmLimits(), calmLimits()).as(LevelLimits::new);
    return Combinators.combine(level, level).as(RateLimits::of);
  }

  /** Limits that the pauses of {@link #steps} are long enough to matter for. */
  private Arbitrary<RateLimit> calmLimits() {
    return Combinators.combine(
            Arbitraries.of(
                Rate.of(1, Duration.ofMillis(300)),
                Rate.perSecond(3),
                Rate.perSecond(7),
                Rate.perSecond(40),
                Rate.perSecond(17)),
            Arbitraries.longs().between(1, 8))
        .as(RateLimit::new);
  }

  /** What was admitted in some bucket, and not cancelled: when, and how much. */
  record Charge(long stamp, long cost) {}

  @Property
  void anyWindow_admitsBurstPlusRateTimesWindowAtMost(
      @ForAll("twoLevels") RateLimits limits,
      @ForAll @Size(max = 80) List<@From("steps") Step> steps) {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter = limiter(limits, clock);
    Map<String, OrganizationLimiter> handles = new HashMap<>();
    Map<CallClass, List<Charge>> ofTenant = new HashMap<>();
    Map<String, List<Charge>> ofOrganization = new HashMap<>();
    for (Step step : steps) {
      clock.advanceNanos(step.pause());
      String organization = ORGANIZATIONS[step.organization()];
      long stamp = Math.max(0, clock.nanoTime());
      long code =
          handles
              .computeIfAbsent(organization, limiter::organization)
              .tryAcquire(step.callClass(), step.cost());
      if (LimitCode.isAdmitted(code)) {
        if (step.cancelled()) {
          clock.advanceNanos(Math.floorMod(step.pause() * 7, 50_000_000L));
          limiter.refund(organization, step.callClass(), step.cost(), code);
        } else {
          Charge charge = new Charge(stamp, step.cost());
          ofTenant.computeIfAbsent(step.callClass(), c -> new ArrayList<>()).add(charge);
          ofOrganization
              .computeIfAbsent(organization + step.callClass(), o -> new ArrayList<>())
              .add(charge);
        }
      }
      if (step.cost() == 4) {
        limiter.sweep();
      }
    }
    ofTenant.forEach((callClass, charges) -> assertLaw(charges, limits.tenant().of(callClass)));
    ofOrganization.forEach(
        (bucket, charges) ->
            assertLaw(
                charges,
                limits
                    .organization()
                    .of(bucket.endsWith("READ") ? CallClass.READ : CallClass.WRITE)));
  }

  private static void assertLaw(List<Charge> charges, RateLimit limit) {
    for (Charge first : charges) {
      for (Charge last : charges) {
        if (first.stamp() <= last.stamp()) {
          assertThat(
                  WindowLaw.holds(cost(charges, first, last), limit, first.stamp(), last.stamp()))
              .as("%s in %s..%s", charges, first, last)
              .isTrue();
        }
      }
    }
  }

  private static long cost(List<Charge> charges, Charge first, Charge last) {
    return charges.stream()
        .filter(c -> c.stamp() >= first.stamp() && c.stamp() <= last.stamp())
        .mapToLong(Charge::cost)
        .sum();
  }

  @Property
  void retryAfter_isTheFirstNanosecondThatAdmits(
      @ForAll("limits") RateLimit tenant,
      @ForAll("limits") RateLimit organization,
      @ForAll @IntRange(min = 1, max = 6) int cost,
      @ForAll @IntRange(max = 2_000_000_000) int pause) {
    RateLimits limits =
        RateLimits.of(new LevelLimits(tenant, tenant), new LevelLimits(organization, organization));
    ManualClock clock = ManualClock.create();
    RateLimiter limiter = limiter(limits, clock);
    limiter.tryAcquire("org_a", CallClass.READ);
    clock.advanceNanos(pause % (3 * tenant.rate().period().toNanos()));
    long code = limiter.tryAcquire("org_a", CallClass.READ, cost);
    while (LimitCode.isAdmitted(code)) {
      code = limiter.tryAcquire("org_a", CallClass.READ, cost);
    }
    if (cost <= Math.min(tenant.burst(), organization.burst())) {
      assertExact(limiter, clock, cost, code);
    } else {
      assertThat(LimitCode.isNever(code)).isTrue();
    }
  }

  @Property(tries = 20)
  void retryAfter_ofEveryTierAndClass_isExact(
      @ForAll Tier tier, @ForAll CallClass callClass, @ForAll LimitLevel level) {
    ManualClock clock = ManualClock.create();
    RateLimiter limiter = limiter(tier.rateLimits(), clock);
    RateLimit organization = tier.rateLimits().organization().of(callClass);
    RateLimit limit =
        level == LimitLevel.TENANT ? tier.rateLimits().tenant().of(callClass) : organization;
    int others = 0;
    long code = 0;
    for (long admitted = 0; LimitCode.isAdmitted(code); admitted++) {
      if (level == LimitLevel.TENANT && admitted % organization.burst() == 0) {
        others++;
      }
      code = limiter.tryAcquire("org_" + others, callClass);
    }
    assertThat(LimitCode.isDeniedBy(code, level)).isTrue();
    assertThat(LimitCode.retryAfterNanos(code)).isEqualTo(limit.rate().period().toNanos());
    clock.advanceNanos(LimitCode.retryAfterNanos(code) - 1);
    assertThat(LimitCode.retryAfterNanos(limiter.tryAcquire("org_" + others, callClass)))
        .isEqualTo(1);
    clock.advanceNanos(1);
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_" + others, callClass))).isTrue();
  }

  private static void assertExact(RateLimiter limiter, ManualClock clock, long cost, long code) {
    long retry = LimitCode.retryAfterNanos(code);
    clock.advanceNanos(retry - 1);
    assertThat(LimitCode.retryAfterNanos(limiter.tryAcquire("org_a", CallClass.READ, cost)))
        .isEqualTo(1);
    clock.advanceNanos(1);
    assertThat(LimitCode.isAdmitted(limiter.tryAcquire("org_a", CallClass.READ, cost))).isTrue();
  }

  @Property
  void costAtOnce_isTheSameAsOneByOne(
      @ForAll("limits") RateLimit limit,
      @ForAll @IntRange(min = 1, max = 6) int before,
      @ForAll @IntRange(min = 1, max = 6) int cost,
      @ForAll @IntRange(max = 1_000_000_000) int pause) {
    RateLimits limits = RateLimits.of(new LevelLimits(limit, limit), new LevelLimits(limit, limit));
    ManualClock clock = ManualClock.create();
    RateLimiter atOnce = limiter(limits, clock);
    RateLimiter singly = limiter(limits, clock);
    for (int i = 0; i < before; i++) {
      atOnce.tryAcquire("org_a", CallClass.READ);
      singly.tryAcquire("org_a", CallClass.READ);
    }
    clock.advanceNanos(pause);
    long room = singly.look("org_a", CallClass.READ, 0).organization().remaining();
    if (LimitCode.isAdmitted(atOnce.tryAcquire("org_a", CallClass.READ, cost))) {
      for (int i = 0; i < cost; i++) {
        assertThat(LimitCode.isAdmitted(singly.tryAcquire("org_a", CallClass.READ))).isTrue();
      }
      assertThat(atOnce.look("org_a", CallClass.READ, 1))
          .usingRecursiveComparison()
          .isEqualTo(singly.look("org_a", CallClass.READ, 1));
    } else {
      assertThat(room).isLessThan(cost);
    }
  }

  @Property
  void anyOrigin_givesTheSameAnswers(
      @ForAll("twoLevels") RateLimits limits,
      @ForAll @Size(max = 40) List<@From("steps") Step> steps) {
    List<Long> expected = answers(limits, steps, 0, false);
    for (long origin : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE - 1_000, Long.MAX_VALUE}) {
      assertThat(answers(limits, steps, origin, false)).isEqualTo(expected);
    }
  }

  @Property
  void sweeping_changesNoAnswer(
      @ForAll("twoLevels") RateLimits limits,
      @ForAll @Size(max = 80) List<@From("steps") Step> steps) {
    assertThat(answers(limits, steps, 0, true)).isEqualTo(answers(limits, steps, 0, false));
  }

  private static List<Long> answers(
      RateLimits limits, List<Step> steps, long origin, boolean sweeping) {
    ManualClock clock = ManualClock.create().withOrigin(origin);
    RateLimiter limiter = limiter(limits, clock);
    List<Long> answers = new ArrayList<>();
    for (Step step : steps) {
      // Forwards only: what is swept at a time is not the same as new at an earlier one.
      clock.advanceNanos(Math.abs(step.pause()));
      answers.add(
          limiter.tryAcquire(ORGANIZATIONS[step.organization()], step.callClass(), step.cost()));
      if (sweeping) {
        limiter.sweep();
      }
    }
    return answers;
  }

  @Property
  void denial_leavesBothWordsUntouched(
      @ForAll("twoLevels") RateLimits limits,
      @ForAll @Size(max = 60) List<@From("steps") Step> steps) {
    ManualClock clock = ManualClock.create();
    TwoLevelLimiter limiter = limiter(limits, clock);
    for (Step step : steps) {
      clock.advanceNanos(step.pause());
      String organization = ORGANIZATIONS[step.organization()];
      List<Long> before = words(limiter, organization, step.callClass());
      long code = limiter.tryAcquire(organization, step.callClass(), step.cost());
      if (!LimitCode.isAdmitted(code)) {
        assertThat(words(limiter, organization, step.callClass())).isEqualTo(before);
      }
    }
  }

  private static List<Long> words(TwoLevelLimiter limiter, String id, CallClass callClass) {
    Lane lane = limiter.lane(callClass);
    OrganizationBucket bucket = lane.find(id);
    return List.of(lane.tenant().word(), bucket == null ? -1 : bucket.word());
  }

  private static TwoLevelLimiter limiter(RateLimits limits, ManualClock clock) {
    return new TwoLevelLimiter(limits, clock, null, Long.MAX_VALUE, null);
  }
}
