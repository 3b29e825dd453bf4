package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelState;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.testkit.ManualClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The limiter answers as exact fractions do, call by call: all of the answer. */
class DifferentialTest {

  private static final long SEED = 20_261_124;
  private static final int SCHEDULES =
      Integer.getInteger(
          "tollgate.schedules", Boolean.getBoolean("tollgate.deep") ? 200_000 : 5_000);
  private static final int CALLS = 200;

  @Test
  void everyCall_isAnsweredAsByTheModel() {
    for (int schedule = 0; schedule < SCHEDULES; schedule++) {
      new Run(new Random(SEED + schedule), "schedule " + schedule, false).play();
    }
  }

  @Test
  void everyCall_isAnsweredAsByTheModel_acrossChangesOfLimits() {
    for (int schedule = 0; schedule < SCHEDULES / 5; schedule++) {
      new Run(new Random(SEED - schedule), "schedule with changes " + schedule, true).play();
    }
  }

  /** One schedule, played to both. */
  private static final class Run {
    private final Random random;
    private final String name;
    private final boolean changing;
    private final ScheduleGenerator generator;
    private final ManualClock clock = ManualClock.create();
    private RateLimits limits;
    private final RateLimiter limiter;
    private final Map<String, OrganizationLimiter> handles = new HashMap<>();
    private final RationalLimiter model;

    Run(Random random, String name, boolean changing) {
      this.random = random;
      this.name = name;
      this.changing = changing;
      this.generator = new ScheduleGenerator(random);
      this.limits = generator.limits();
      this.limiter = new TwoLevelLimiter(limits, clock, null, Long.MAX_VALUE, null);
      this.model = new RationalLimiter(limits);
    }

    void play() {
      for (int i = 0; i < CALLS; i++) {
        clock.advanceNanos(generator.pause(limits));
        call();
        if (random.nextInt(16) == 0) {
          limiter.sweep();
        }
        if (changing && random.nextInt(16) == 0) {
          change();
        }
      }
    }

    private OrganizationLimiter handle(String organization) {
      return handles.computeIfAbsent(organization, limiter::organization);
    }

    private void call() {
      String organization = generator.organization();
      CallClass callClass = generator.callClass();
      long cost = generator.cost();
      long now = clock.nanoTime();
      LimitVerdict seen = limiter.look(organization, callClass, cost);
      RationalLimiter.Answer expected = model.call(organization, callClass, cost, now);
      switch (random.nextInt(3)) {
        case 0 -> {
          long code = limiter.tryAcquire(organization, callClass, cost);
          assertThat(shown(code)).as(name).isEqualTo(shown(expected));
        }
        case 1 -> {
          long code = handle(organization).tryAcquire(callClass, cost);
          assertThat(shown(code)).as(name).isEqualTo(shown(expected));
        }
        default -> {
          LimitVerdict verdict = limiter.decide(organization, callClass, cost);
          assertThat(shown(verdict)).as(name).isEqualTo(shownWhole(expected));
        }
      }
      assertThat(seen.isAdmitted()).as(name).isEqualTo(expected.admitted());
      assertThat(seen.deniedBy()).as(name).isEqualTo(expected.deniedBy());
      if (expected.admitted() && random.nextInt(8) == 0) {
        clock.advanceNanos(generator.pause(limits));
        boolean given = limiter.refund(organization, callClass, cost, now);
        if (given) {
          model.refund(organization, callClass, cost, now, clock.nanoTime());
        }
      }
    }

    private void change() {
      limits = generator.limits();
      Inheritance form = generator.form();
      limiter.reconfigure(limits, form);
      model.change(limits, form, clock.nanoTime());
    }

    private static String shown(long code) {
      return LimitCode.isAdmitted(code)
          + (LimitCode.isDeniedBy(code, LimitLevel.TENANT) ? " TENANT" : "")
          + (LimitCode.isDeniedBy(code, LimitLevel.ORGANIZATION) ? " ORGANIZATION" : "")
          + " "
          + LimitCode.retryAfterNanos(code);
    }

    private static String shown(RationalLimiter.Answer answer) {
      return answer.admitted()
          + (answer.deniedBy().contains(LimitLevel.TENANT) ? " TENANT" : "")
          + (answer.deniedBy().contains(LimitLevel.ORGANIZATION) ? " ORGANIZATION" : "")
          + " "
          + answer.retryAfter();
    }

    private static String shown(LimitVerdict verdict) {
      long retry =
          verdict instanceof LimitVerdict.DeniedUntil denied
              ? denied.retryAfter().toNanos()
              : verdict instanceof LimitVerdict.Never ? Long.MAX_VALUE : 0;
      return verdict.deniedBy()
          + " "
          + retry
          + shown(verdict.tenant())
          + shown(verdict.organization());
    }

    private static String shownWhole(RationalLimiter.Answer answer) {
      return answer.deniedBy()
          + " "
          + answer.retryAfter()
          + shown(answer.tenant())
          + shown(answer.organization());
    }

    private static String shown(LevelState state) {
      return shown(
          new RationalLimiter.State(
              state.remaining(),
              state.nextAfter().toNanos(),
              state.resetAfter().toNanos(),
              state.retryAfter().toNanos()));
    }

    private static String shown(RationalLimiter.State state) {
      return " " + state;
    }
  }
}
