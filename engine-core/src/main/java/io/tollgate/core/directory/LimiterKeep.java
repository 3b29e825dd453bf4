package io.tollgate.core.directory;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the limiters of tenants beyond their engines: what was spent stays spent when a tenant is
 * unloaded and loaded again.
 *
 * <p>A limiter is let go only when it is neutral, with every bucket full, so that a new one would
 * give the same answers. Even then it is found again while an engine that somebody still holds has
 * it: a tenant never has two.
 *
 * <p>What is kept for unloaded tenants is bounded by traffic, not by names: each of them was
 * admitted a call within the time in which its buckets fill. Every load looks at {@link #EACH_LOAD}
 * limiters in turn, so that neutral ones go as fast as new ones come.
 */
final class LimiterKeep {

  private static final int EACH_LOAD = 4;

  /** An organization that no tenant has: it shows where those stand that have no bucket. */
  private static final String NOBODY = "\0";

  private final ConcurrentHashMap<String, Kept> limiters = new ConcurrentHashMap<>();

  /*
   * Each name of the map is in one of these once: put there where the map is changed. Apart from
   * each other, so that those that only wait for the garbage collector hold up nobody.
   */
  private final Queue<String> holding = new ConcurrentLinkedQueue<>();
  private final Queue<String> knowing = new ConcurrentLinkedQueue<>();

  private final Predicate<String> loaded;

  /** A limiter, held as long as it is not neutral, and known as long as anybody else holds it. */
  private record Kept(WeakReference<RateLimiter> known, @Nullable RateLimiter held) {

    static Kept holding(RateLimiter limiter) {
      return new Kept(new WeakReference<>(limiter), limiter);
    }

    @Nullable RateLimiter limiter() {
      return held == null ? known.get() : held;
    }
  }

  /**
   * Creates an empty keep.
   *
   * @param loaded tells whether a tenant is loaded, or about to be
   */
  LimiterKeep(Predicate<String> loaded) {
    this.loaded = loaded;
  }

  /**
   * Returns the limiter of a tenant that is about to be loaded: the one that it had, with the
   * limits of the new one, or the new one.
   */
  RateLimiter claim(String name, RateLimiter fresh) {
    RateLimiter[] claimed = {fresh};
    limiters.compute(
        name,
        (key, kept) -> {
          RateLimiter old = kept == null ? null : kept.limiter();
          if (kept == null) {
            holding.add(key);
          }
          claimed[0] = old == null ? fresh : old;
          return Kept.holding(claimed[0]);
        });
    RateLimiter limiter = claimed[0];
    if (!limiter.limits().equals(fresh.limits())) {
      limiter.reconfigure(fresh.limits());
    }
    return limiter;
  }

  /** Lets go of limiters that are neutral; looks at a few only. */
  void sweepSome() {
    look(knowing, EACH_LOAD);
    look(holding, EACH_LOAD);
  }

  /** Lets go of every limiter that is neutral. */
  void sweep() {
    int all = limiters.size();
    look(knowing, all);
    look(holding, all);
  }

  /** How many limiters are held for tenants that are not loaded. */
  long held() {
    return limiters.entrySet().stream()
        .filter(entry -> entry.getValue().held() != null && !loaded.test(entry.getKey()))
        .count();
  }

  private void look(Queue<String> names, int atMost) {
    for (int looked = 0; looked < atMost; looked++) {
      String name = names.poll();
      if (name == null) {
        return;
      }
      limiters.computeIfPresent(name, this::review);
    }
  }

  private @Nullable Kept review(String name, Kept kept) {
    RateLimiter limiter = kept.limiter();
    if (limiter == null) {
      return null;
    }
    boolean letGo = !loaded.test(name) && isNeutral(limiter);
    (letGo ? knowing : holding).add(name);
    return letGo ? new Kept(kept.known(), null) : Kept.holding(limiter);
  }

  /** Whether a new limiter would give the same answers; one that cannot tell is kept. */
  private static boolean isNeutral(RateLimiter limiter) {
    try {
      limiter.sweep();
      List<String> organizations = new ArrayList<>(limiter.limits().overrides().keySet());
      organizations.add(NOBODY);
      return limiter.liveBuckets() == 0
          && organizations.stream().allMatch(organization -> isFull(limiter, organization));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean isFull(RateLimiter limiter, String organization) {
    for (CallClass callClass : CallClass.values()) {
      LimitVerdict seen = limiter.look(organization, callClass, 0);
      if (!seen.tenant().resetAfter().isZero() || !seen.organization().resetAfter().isZero()) {
        return false;
      }
    }
    return true;
  }
}
