package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitHeaders;
import io.tollgate.limit.LimitHeaders.Style;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.greenbytes.http.sfv.Parametrizable;
import org.greenbytes.http.sfv.Parser;
import org.junit.jupiter.api.Test;

/** Verdicts as HTTP fields. */
class LimitHeadersTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.300Z");
  private static final LimitHeaders PLATFORM = LimitHeaders.of(Style.PLATFORM);
  private static final LimitHeaders IETF = LimitHeaders.of(Style.IETF);

  private final ManualClock clock = ManualClock.create();

  @Test
  void platform_admitted_describesTheLevelWithLeastLeft() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits());

    assertThat(PLATFORM.render(limiter.decide("org", CallClass.READ, 3), CallClass.READ, NOW))
        .containsExactly(
            Map.entry("X-RateLimit-Limit", "8"),
            Map.entry("X-RateLimit-Remaining", "5"),
            Map.entry("X-RateLimit-Reset", String.valueOf(NOW.getEpochSecond() + 1)));
  }

  @Test
  void platform_deniedByTheOrganization_hasNoGlobalMarker() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_ENTERPRISE.rateLimits());
    limiter.tryAcquire("org", CallClass.READ, 8);

    assertThat(PLATFORM.render(limiter.decide("org", CallClass.READ, 1), CallClass.READ, NOW))
        .containsEntry("X-RateLimit-Limit", "8")
        .containsEntry("X-RateLimit-Remaining", "0")
        .containsEntry("Retry-After", "1")
        .doesNotContainKey("X-Auth0-Error-Kind");
  }

  @Test
  void platform_deniedByTheTenant_saysSo() {
    TwoLevelLimiter limiter = limiter(Tier.PUBLIC_SELF_SERVICE.rateLimits());
    limiter.tryAcquire("org_1", CallClass.READ, 4);
    limiter.tryAcquire("org_2", CallClass.READ, 4);

    assertThat(PLATFORM.render(limiter.decide("org_3", CallClass.READ, 1), CallClass.READ, NOW))
        .containsEntry("X-RateLimit-Limit", "8")
        .containsEntry("X-Auth0-Error-Kind", "global-rate-limit");
    assertThat(PLATFORM.render(limiter.decide("org_1", CallClass.READ, 1), CallClass.READ, NOW))
        .containsEntry("X-RateLimit-Limit", "4")
        .containsEntry("X-Auth0-Error-Kind", "global-rate-limit");
  }

  @Test
  void platform_nothingSpent_resetsNow() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits());
    Instant even = Instant.ofEpochSecond(1_760_000_000);

    assertThat(PLATFORM.render(limiter.look("org", CallClass.READ, 1), CallClass.READ, even))
        .containsExactly(
            Map.entry("X-RateLimit-Limit", "4"),
            Map.entry("X-RateLimit-Remaining", "4"),
            Map.entry("X-RateLimit-Reset", "1760000000"));
  }

  @Test
  void ietf_bothLevels_areStructuredFields() {
    TwoLevelLimiter limiter = limiter(Tier.PRIVATE_PERFORMANCE.rateLimits());
    Map<String, String> fields =
        IETF.withPolicyNames("shared", "per org")
            .render(limiter.decide("org", CallClass.READ, 16), CallClass.READ, NOW);

    assertThat(fields)
        .containsExactly(
            Map.entry("RateLimit-Policy", "\"shared-read\";q=160;w=1, \"per org-read\";q=16;w=1"),
            Map.entry("RateLimit", "\"shared-read\";r=144;t=1, \"per org-read\";r=0;t=1"));
    var policies = Parser.parseList(fields.get("RateLimit-Policy")).get();
    var states = Parser.parseList(fields.get("RateLimit")).get();
    assertThat(policies).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(states.get(i).get()).isEqualTo(policies.get(i).get());
      assertThat(policies.get(i).getParams().get("q").get()).isInstanceOf(Long.class);
      assertThat(states.get(i).getParams().get("r").get()).isInstanceOf(Long.class);
    }
  }

  @Test
  void ietf_slowRate_hasTheWindowOfItsBurst() {
    RateLimit slow = new RateLimit(Rate.of(1, Duration.ofSeconds(3)), 2);
    LevelLimits level = new LevelLimits(slow, RateLimit.perSecond(0));
    TwoLevelLimiter limiter = limiter(RateLimits.of(level, level));

    assertThat(IETF.render(limiter.look("org", CallClass.READ, 1), CallClass.READ, NOW))
        .containsEntry("RateLimit-Policy", "\"tenant-read\";q=2;w=6, \"organization-read\";q=2;w=6")
        .containsEntry("RateLimit", "\"tenant-read\";r=2, \"organization-read\";r=2");
    Map<String, String> never =
        IETF.render(limiter.decide("org", CallClass.WRITE, 1), CallClass.WRITE, NOW);
    assertThat(never)
        .containsEntry("RateLimit", "\"tenant-write\";r=0, \"organization-write\";r=0")
        .doesNotContainKey("Retry-After");
    assertThat(PLATFORM.render(limiter.decide("org", CallClass.WRITE, 1), CallClass.WRITE, NOW))
        .containsEntry("X-RateLimit-Limit", "0")
        .containsEntry("X-RateLimit-Remaining", "0")
        .doesNotContainKeys("X-RateLimit-Reset", "Retry-After");
    Parametrizable<?> policy = Parser.parseList(never.get("RateLimit-Policy")).get().get(0);
    assertThat(policy.getParams().get("q").get()).isEqualTo(0L);
  }

  @Test
  void retryAfter_isRoundedUpAndJitteredUpwardsOnly() {
    RateLimit slow = new RateLimit(Rate.of(1, Duration.ofMillis(2_001)), 1);
    LevelLimits level = new LevelLimits(slow, slow);
    TwoLevelLimiter limiter = limiter(RateLimits.of(level, level));
    limiter.tryAcquire("org", CallClass.READ);
    LimitVerdict denied = limiter.decide("org", CallClass.READ, 1);
    assertThat(retryAfter(PLATFORM, denied)).isEqualTo(3);
    clock.advanceNanos(1_000_000);
    assertThat(retryAfter(IETF, limiter.decide("org", CallClass.READ, 1))).isEqualTo(2);

    LimitHeaders jittered = PLATFORM.withRetryJitter(Duration.ofSeconds(5), new Random(1));
    long most = 0;
    for (int i = 0; i < 200; i++) {
      long seconds = retryAfter(jittered, denied);
      assertThat(seconds).isBetween(3L, 8L);
      most = Math.max(most, seconds);
    }
    assertThat(most).isGreaterThan(6);
  }

  @Test
  void noRoom_saysComeBack() {
    TwoLevelLimiter limiter = new TwoLevelLimiter(Tier.FREE.rateLimits(), clock, null, 1, null);
    limiter.tryAcquire("org_1", CallClass.READ);

    assertThat(
            retryAfter(
                LimitHeaders.of(Style.IETF, Style.PLATFORM),
                limiter.decide("org_2", CallClass.READ, 1)))
        .isEqualTo(1);
  }

  @Test
  void badSettings_areErrors() {
    assertThatThrownBy(() -> IETF.withPolicyNames("a\"b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IETF.withPolicyNames("a", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IETF.withPolicyNames("a", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("policy names must differ: name=a");
    assertThatThrownBy(() -> IETF.withRetryJitter(Duration.ofNanos(Long.MAX_VALUE), new Random()))
        .hasMessageStartingWith("jitter must be from 0 to 1 day: atMost=");
    assertThatThrownBy(() -> IETF.withRetryJitter(Duration.ofNanos(-1), new Random()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long retryAfter(LimitHeaders headers, LimitVerdict verdict) {
    return Long.parseLong(headers.render(verdict, CallClass.READ, NOW).get("Retry-After"));
  }

  private TwoLevelLimiter limiter(RateLimits limits) {
    return new TwoLevelLimiter(limits, clock, null, Long.MAX_VALUE, null);
  }
}
