package io.tollgate.bench.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What no limiter of two levels in a map can do without: the clock, a look-up, and to admit an
 * exchange for each level, to deny a look at each. It judges nothing.
 */
final class Floor implements Limiter {
  private static final long LATER = Duration.ofDays(30).toNanos();

  private final boolean admits;
  private final AtomicLong tenant;
  private final ConcurrentHashMap<String, AtomicLong> organizations = new ConcurrentHashMap<>();

  private Floor(boolean admits) {
    this.admits = admits;
    this.tenant = word();
  }

  static Limiter admitting() {
    return new Floor(true);
  }

  static Limiter denying() {
    return new Floor(false);
  }

  @Override
  public boolean tryAcquire(String organization) {
    AtomicLong own = word(organization);
    long now = System.nanoTime();
    return admits
        ? exchange(own, now) && exchange(tenant, now)
        : isOver(own, now) && isOver(tenant, now);
  }

  /** One try, whatever comes of it: with several threads one of two may lose. */
  private static boolean exchange(AtomicLong word, long now) {
    word.compareAndSet(word.getPlain(), now);
    return true;
  }

  private static boolean isOver(AtomicLong word, long now) {
    return now - word.get() >= 0;
  }

  private AtomicLong word(String organization) {
    AtomicLong known = organizations.get(organization);
    return known != null ? known : organizations.computeIfAbsent(organization, name -> word());
  }

  private static AtomicLong word() {
    return new AtomicLong(System.nanoTime() + LATER);
  }
}
