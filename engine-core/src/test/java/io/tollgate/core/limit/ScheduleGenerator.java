package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Random limits and calls, with much at the edges: plain functions of a random source. */
final class ScheduleGenerator {

  /** Rates that no nanosecond divides, next to those of the tiers. */
  private static final List<Rate> RATES =
      List.of(
          Rate.of(1, Duration.ofSeconds(3)),
          Rate.of(1, Duration.ofSeconds(2)),
          Rate.perSecond(1),
          Rate.perSecond(3),
          Rate.perSecond(7),
          Rate.perSecond(160),
          Rate.perSecond(17),
          Rate.perSecond(999_983),
          Rate.perSecond(1_000_000),
          Rate.perSecond(300_000_000),
          Rate.of(16, Duration.ofNanos(17)),
          Rate.perSecond(1_000_000_000));

  private static final List<Tier> TIERS = List.of(Tier.values());
  private static final List<Inheritance> FORMS = List.of(Inheritance.values());

  private final Random random;

  ScheduleGenerator(Random random) {
    this.random = random;
  }

  RateLimits limits() {
    if (random.nextInt(3) == 0) {
      return anyOf(TIERS).rateLimits();
    }
    RateLimits limits = RateLimits.of(level(), level());
    return random.nextBoolean() ? limits : limits.withOverride(organization(), level());
  }

  LevelLimits level() {
    return new LevelLimits(limit(), limit());
  }

  RateLimit limit() {
    return new RateLimit(rate(), 1L + random.nextInt(9));
  }

  Rate rate() {
    if (random.nextInt(3) > 0) {
      return anyOf(RATES);
    }
    int period = 1 + random.nextInt(1_000);
    return Rate.of(1L + random.nextInt(period), Duration.ofNanos(period));
  }

  Inheritance form() {
    return anyOf(FORMS);
  }

  String organization() {
    return "org_" + random.nextInt(4);
  }

  CallClass callClass() {
    return random.nextInt(4) == 0 ? CallClass.WRITE : CallClass.READ;
  }

  long cost() {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(12);
      case 1 -> 2;
      default -> 1;
    };
  }

  /** How much time passes: often none, often what it takes to matter. */
  long pause(RateLimits limits) {
    long interval = limits.organization().read().rate().period().toNanos();
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> 0;
      case 3 -> 1;
      case 4 -> interval;
      case 5 -> random.nextLong(interval + 1);
      case 6 -> random.nextLong(4 * interval + 1);
      default -> random.nextLong(interval / 4 + 1);
    };
  }

  private <T> T anyOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
