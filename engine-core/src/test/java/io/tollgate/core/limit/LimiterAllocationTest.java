package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not a byte for a call, admitted or denied; the build runs this with escape analysis off. */
@Tag("allocation")
class LimiterAllocationTest {

  private static final int CALLS = 20_000;
  private static final int ROUNDS = 5;
  private static final RateLimits WIDE =
      RateLimits.of(
          LevelLimits.perSecond(1_000_000_000, 1),
          new LevelLimits(RateLimit.perSecond(1_000_000_000), RateLimit.perSecond(1)));

  private volatile long sink;

  @Test
  void admitted_byIdAndByHandle_allocatesNothing() {
    TwoLevelLimiter limiter = limiter(WIDE);
    OrganizationLimiter handle = limiter.organization("org_1");
    handle.tryAcquire(CallClass.READ);

    assertThat(bytes(() -> limiter.tryAcquire("org_1", CallClass.READ))).isZero();
    assertThat(bytes(() -> handle.tryAcquire(CallClass.READ))).isZero();
    assertThat(LimitCode.isAdmitted(sink)).isTrue();
  }

  @Test
  void denied_byEitherLevel_allocatesNothing() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits());
    OrganizationLimiter handle = limiter.organization("org_1");
    handle.tryAcquire(CallClass.WRITE, 2);

    assertThat(bytes(() -> limiter.tryAcquire("org_1", CallClass.WRITE))).isZero();
    assertThat(bytes(() -> handle.tryAcquire(CallClass.WRITE))).isZero();
    assertThat(bytes(() -> limiter.tryAcquire("org_without_bucket", CallClass.WRITE))).isZero();
    assertThat(LimitCode.isAdmitted(sink)).isFalse();
    assertThat(bytes(() -> limiter.tryAcquire("org_2", CallClass.WRITE, 3))).isZero();
    assertThat(LimitCode.isNever(sink)).isTrue();
  }

  /** Handles that are made and used once: whoever is denied owes them nothing. */
  @Test
  void denied_byTheFirstCallOfAHandle_allocatesNothing() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits());
    limiter.tryAcquire("org_1", CallClass.WRITE, 2);
    OrganizationLimiter[] handles = new OrganizationLimiter[CALLS * ROUNDS];
    Arrays.setAll(handles, i -> limiter.organization("org_1"));
    int[] used = {0};

    assertThat(bytes(() -> handles[used[0]++].tryAcquire(CallClass.WRITE))).isZero();
    assertThat(LimitCode.isAdmitted(sink)).isFalse();
  }

  /** Nobody was admitted by the handle, and still it looks nothing up again. */
  @Test
  void denied_byEveryCallOfAHandle_allocatesNothingAfterTheFirst() {
    TwoLevelLimiter limiter = limiter(Tier.FREE.rateLimits());
    limiter.tryAcquire("org_1", CallClass.WRITE, 2);
    OrganizationLimiter handle = limiter.organization("org_1");

    assertThat(bytes(() -> handle.tryAcquire(CallClass.WRITE))).isZero();
    assertThat(LimitCode.isAdmitted(sink)).isFalse();
  }

  @Test
  void denied_amongOverrides_allocatesNothing() {
    TwoLevelLimiter limiter =
        limiter(Tier.FREE.rateLimits().withOverride("org_9", LevelLimits.perSecond(1, 0)));

    assertThat(bytes(() -> limiter.tryAcquire("org_9", CallClass.WRITE))).isZero();
  }

  private static TwoLevelLimiter limiter(RateLimits limits) {
    return new TwoLevelLimiter(limits, () -> 7, null, Long.MAX_VALUE, (o, c, n, x) -> {});
  }

  private long bytes(LongSupplier call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        sink = call.getAsLong();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least / CALLS;
  }
}
