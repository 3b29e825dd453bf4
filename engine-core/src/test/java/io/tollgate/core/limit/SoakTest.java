package io.tollgate.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Real threads in real time: whatever they do, the laws hold in what was recorded. */
class SoakTest {

  private static final boolean DEEP = Boolean.getBoolean("tollgate.deep");
  private static final long NANOS = Duration.ofSeconds(DEEP ? 60 : 1).toNanos();
  private static final int THREADS = 8;

  /**
   * Threads hammer a few organizations while others sweep and look. A recorded admission happened
   * at its ticket, so every window between two tickets is checked against the law.
   */
  @Test
  void hammering_windowLawHoldsInWhatWasAdmitted() throws Exception {
    RateLimits limits =
        RateLimits.of(LevelLimits.perSecond(20_000, 1), LevelLimits.perSecond(7_000, 1));
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(limits, System::nanoTime, null, Long.MAX_VALUE, null);
    List<Callable<long[][]>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int own = thread;
      tasks.add(() -> hammer(limiter, own));
    }
    List<long[][]> recorded = run(tasks);

    assertLaw(all(recorded), limits.tenant().read());
    assertOrganizationsLaw(recorded, limits.organization().read());
    assertThat(all(recorded).length).isGreaterThan(20_000);
    assertThat(limiter.counters().admitted(CallClass.READ)).isEqualTo(all(recorded).length);
  }

  private static long[][] hammer(TwoLevelLimiter limiter, int thread) {
    long[][] tickets = new long[4][];
    LongList[] lists = {new LongList(), new LongList(), new LongList(), new LongList()};
    OrganizationLimiter[] handles = new OrganizationLimiter[4];
    Arrays.setAll(handles, organization -> limiter.organization("org_" + organization));
    long end = System.nanoTime() + NANOS;
    for (int i = thread; System.nanoTime() - end < 0; i++) {
      int organization = i % 4;
      long code =
          i % 8 < 4
              ? limiter.tryAcquire("org_" + organization, CallClass.READ)
              : handles[organization].tryAcquire(CallClass.READ);
      if (LimitCode.isAdmitted(code)) {
        lists[organization].add(code);
      }
      if (i % 64 == 0) {
        limiter.sweep();
      }
    }
    Arrays.setAll(tickets, organization -> lists[organization].toArray());
    return tickets;
  }

  /** Nothing is admitted that neither limit allows, while the limits change to and fro. */
  @Test
  void changingLimits_neverAdmitMoreThanTheWiderOne() throws Exception {
    RateLimits wide =
        RateLimits.of(LevelLimits.perSecond(10_000, 1), LevelLimits.perSecond(4_000, 1));
    RateLimits narrow =
        RateLimits.of(LevelLimits.perSecond(5_000, 1), LevelLimits.perSecond(2_000, 1));
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(wide, System::nanoTime, null, Long.MAX_VALUE, null);
    List<Callable<long[][]>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int own = thread;
      tasks.add(() -> hammer(limiter, own));
    }
    tasks.add(
        () -> {
          long end = System.nanoTime() + NANOS;
          for (int i = 0; System.nanoTime() - end < 0; i++) {
            limiter.reconfigure(i % 2 == 0 ? narrow : wide, Inheritance.KEEP_TIME);
          }
          return new long[4][0];
        });
    List<long[][]> recorded = run(tasks);

    assertLaw(all(recorded), wide.tenant().read());
    assertOrganizationsLaw(recorded, wide.organization().read());
    assertThat(all(recorded).length).isGreaterThan(5_000);
  }

  /**
   * An organization within its limit, in a tenant within its limit, is never denied, whatever
   * another one does: 31 threads hammer one whose bucket is always empty.
   */
  @Test
  void innocentOrganization_isNeverDenied() throws Exception {
    ManualClock clock = ManualClock.create();
    RateLimits limits = Tier.PRIVATE_PERFORMANCE.rateLimits();
    TwoLevelLimiter limiter = new TwoLevelLimiter(limits, clock, null, Long.MAX_VALUE, null);
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch hammering = new CountDownLatch(31);
    ExecutorService pool = Executors.newFixedThreadPool(31);
    try {
      for (int i = 0; i < 31; i++) {
        pool.execute(
            () -> {
              hammering.countDown();
              while (!done.get()) {
                limiter.tryAcquire("org_hot", CallClass.READ);
              }
            });
      }
      hammering.await();
      long denied = 0;
      for (int i = 0; i < 100_000; i++) {
        // One call each 62.5 ms is what an organization has; the hot one takes as much again.
        clock.advanceNanos(62_500_000);
        if (!LimitCode.isAdmitted(limiter.tryAcquire("org_innocent", CallClass.READ))) {
          denied++;
        }
      }
      assertThat(denied).isZero();
      assertThat(limiter.counters().denied(CallClass.READ)).isPositive();
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  /**
   * Organizations that call once ever, with a burst of one: nobody is denied for another's sweep.
   */
  @Test
  void organizationsThatCallOnce_areNeverDenied() throws Exception {
    RateLimit one = RateLimit.perSecond(1_000).withBurst(1);
    TwoLevelLimiter limiter =
        new TwoLevelLimiter(
            RateLimits.of(LevelLimits.perSecond(1_000_000_000, 1), new LevelLimits(one, one)),
            System::nanoTime,
            null,
            Long.MAX_VALUE,
            null);
    List<Callable<long[][]>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      String prefix = thread + "_";
      tasks.add(
          () -> {
            long end = System.nanoTime() + NANOS;
            for (int i = 0; System.nanoTime() - end < 0; i++) {
              limiter.tryAcquire(prefix + i, CallClass.READ);
            }
            return new long[4][0];
          });
    }
    run(tasks);

    assertThat(limiter.counters().admitted(CallClass.READ)).isGreaterThan(10_000);
    assertThat(limiter.counters().denied(CallClass.READ)).isZero();
  }

  private static List<long[][]> run(List<Callable<long[][]>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<long[][]> results = new ArrayList<>();
      for (Future<long[][]> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static long[] all(List<long[][]> recorded) {
    return recorded.stream()
        .flatMap(Arrays::stream)
        .flatMapToLong(Arrays::stream)
        .sorted()
        .toArray();
  }

  private static void assertOrganizationsLaw(List<long[][]> recorded, RateLimit limit) {
    for (int organization = 0; organization < 4; organization++) {
      int id = organization;
      assertLaw(
          recorded.stream().flatMapToLong(it -> Arrays.stream(it[id])).sorted().toArray(), limit);
    }
  }

  /**
   * Every window at once: with one charge after the other, the law holds in each window if and only
   * if the textbook's bucket never runs dry on them, which one pass shows.
   */
  private static void assertLaw(long[] stamps, RateLimit limit) {
    RationalBucket bucket = RationalBucket.full(limit);
    for (long stamp : stamps) {
      bucket.advance(stamp);
      assertThat(bucket.has(1)).as("at %s of %s", stamp, limit).isTrue();
      bucket.take(1);
    }
  }

  /** A list of longs that makes no garbage worth a pause. */
  private static final class LongList {
    private long[] values = new long[1 << 12];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    long[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
