package io.tollgate.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The peers judge alike, as far as they mean the same. */
class PeersTest {

  /** A second's worth of 16 a second. */
  private static final int BURST = 16;

  /** Nothing comes back while a test runs: two for each organization, three for all. */
  private static final RateLimits SLOW = RateLimits.of(monthly(3), monthly(2));

  private long now = 1_000_000_007;

  /** Those that can be told the time: ours, and buckets that fill continuously and give back. */
  private List<Limiter> continuous() {
    return List.of(
        Peers.tollgate(Scenarios.SOLD, () -> now),
        new Bucket4jLimiter(Scenarios.SOLD, meter()),
        new SynchronizedLimiter(Scenarios.SOLD, () -> now));
  }

  @Test
  void continuousPeers_whenFlooded_admitTheBurstAndThenWhatComesBack() {
    for (Limiter limiter : continuous()) {
      assertThat(admitted(limiter, "a", 100)).isEqualTo(BURST);
      now += 62_400_000;
      assertThat(limiter.tryAcquire("a")).isFalse();
      now += 200_000; // a token is there after 62.5 ms
      assertThat(limiter.tryAcquire("a")).isTrue();
      assertThat(limiter.tryAcquire("a")).isFalse();
    }
  }

  @Test
  void continuousPeers_atTheTenantsLimit_leaveTheOrganizationItsTokens() {
    for (Limiter limiter : continuous()) {
      int all = 0;
      for (int i = 0; i < 100; i++) {
        all += admitted(limiter, "o" + i, 2);
      }
      assertThat(all).isEqualTo(160);
      assertThat(admitted(limiter, "late", 100)).isZero();
      now += 100_100_000; // 16 for the tenant
      assertThat(admitted(limiter, "late", 100)).isEqualTo(BURST);
    }
  }

  /**
   * One is exact in integers, one carries its rounding error on, one rounds: at the very nanosecond
   * of a refill they may differ. No step of this schedule meets one.
   */
  @Test
  void continuousPeers_onAnAgreedSchedule_agreeOnEachCall() {
    SplittableRandom random = new SplittableRandom(7);
    List<Limiter> limiters = continuous();
    int yes = 0;
    for (int i = 0; i < 50_000; i++) {
      now += random.nextInt(5_000_000);
      String organization = "o" + random.nextInt(1 + random.nextInt(20));
      boolean ours = limiters.get(0).tryAcquire(organization);
      for (Limiter peer : limiters.subList(1, limiters.size())) {
        boolean theirs = peer.tryAcquire(organization);
        assertThat(theirs).as("call %s of %s by %s", i, organization, peer).isEqualTo(ours);
      }
      yes += ours ? 1 : 0;
    }
    assertThat(yes).isBetween(5_000, 45_000);
  }

  /** On their own clocks. Of Resilience4j this is one cycle, that began when it was made. */
  @ParameterizedTest
  @ValueSource(strings = {Peers.TOLLGATE, Peers.BUCKET4J, Peers.RESILIENCE4J, Peers.SYNCHRONIZED})
  void peersWithABurst_whenNothingComesBack_agree(String peer) {
    assertThat(answers(Peers.of(peer, SLOW), "a", "a", "a", "b", "b", "c", "a"))
        .containsExactly(true, true, false, true, false, false, false);
  }

  /** Guava's saves up while it rests and has nothing to begin with: one call for the tenant. */
  @Test
  void guava_whenNew_admitsOneCall() {
    assertThat(answers(Peers.of(Peers.GUAVA, SLOW), "a", "a", "a", "b", "b", "c", "a"))
        .containsExactly(true, false, false, false, false, false, false);
  }

  @Test
  void floor_judgesNothing() {
    assertThat(answers(Peers.of(Peers.FLOOR, SLOW), "a", "a", "a", "b")).containsOnly(true);
    assertThat(answers(Peers.flooded(Peers.FLOOR, SLOW), "a", "a", "b")).containsOnly(false);
  }

  private TimeMeter meter() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return now;
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  private static List<Boolean> answers(Limiter limiter, String... organizations) {
    return Stream.of(organizations).map(limiter::tryAcquire).toList();
  }

  private static int admitted(Limiter limiter, String organization, int calls) {
    int admitted = 0;
    for (int i = 0; i < calls; i++) {
      admitted += limiter.tryAcquire(organization) ? 1 : 0;
    }
    return admitted;
  }

  private static LevelLimits monthly(long calls) {
    RateLimit limit = new RateLimit(Rate.of(calls, Duration.ofDays(30)), calls);
    return new LevelLimits(limit, limit);
  }
}
