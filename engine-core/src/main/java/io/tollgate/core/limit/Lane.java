package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.RateLimits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one class of calls, reads or writes, for as long as its limits stay the same.
 *
 * <p>A lane has its own time, that starts where the lane does. Limits never change within a lane: a
 * change starts a new one, and freezes the tenant's bucket of the old one, without which nothing
 * can be admitted there any more.
 */
final class Lane {

  private final TenantBucket tenant;
  private final Terms common;
  private final Map<String, Terms> exceptions;
  private final ConcurrentHashMap<String, OrganizationBucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong live = new AtomicLong();
  private final SweepRound round;

  /**
   * The latest time at which a bucket was dropped. A bucket that was full then is not so at an
   * earlier time, to which a clock may step back: those without a bucket are full from here on.
   */
  private final LongAccumulator sweptAt = new LongAccumulator(Math::max, 0);

  /** Where buckets may still be that nobody has carried over. */
  private volatile @Nullable Estate estate;

  /** A lane that has ended and has no estate of its own any more, and what it leaves. */
  private record Estate(Lane lane, Heritage heritage) {}

  private Lane(
      TenantBucket tenant, Terms common, Map<String, Terms> exceptions, @Nullable Estate estate) {
    this.tenant = tenant;
    this.common = common;
    this.exceptions = exceptions;
    this.estate = estate;
    this.round = new SweepRound(pace(common, exceptions));
  }

  /** The first lane: everything is full. */
  static Lane first(RateLimits limits, CallClass callClass) {
    Map<String, Terms> exceptions = new HashMap<>();
    limits
        .overrides()
        .forEach((id, own) -> exceptions.put(id, new Terms(Gcra.of(own.of(callClass)), 0)));
    return new Lane(
        new TenantBucket(Gcra.of(limits.tenant().of(callClass)), 0),
        new Terms(Gcra.of(limits.organization().of(callClass)), 0),
        exceptions,
        null);
  }

  /**
   * The lane that takes over from this one, whose tenant's bucket is frozen and which has no
   * predecessor any more.
   */
  Lane successor(RateLimits limits, CallClass callClass, Heritage given) {
    Gcra tenantGcra = Gcra.of(limits.tenant().of(callClass));
    Gcra commonGcra = Gcra.of(limits.organization().of(callClass));
    Set<String> special = new HashSet<>(exceptions.keySet());
    special.addAll(limits.overrides().keySet());
    Terms inherited = inherit(common, commonGcra, given);
    Map<String, Terms> next = new HashMap<>();
    for (String id : special) {
      Terms own = inherit(terms(id), Gcra.of(limits.of(id).of(callClass)), given);
      if (!own.equals(inherited)) {
        next.put(id, own);
      }
    }
    long word = given.of(tenant.freeze(), tenant.gcra(), tenantGcra);
    return new Lane(new TenantBucket(tenantGcra, word), inherited, next, new Estate(this, given));
  }

  TenantBucket tenant() {
    return tenant;
  }

  /** The limit of an organization. */
  Gcra gcra(String organization) {
    return terms(organization).gcra();
  }

  /** The word of an organization that has no bucket. */
  long birth(String organization) {
    return birth(terms(organization));
  }

  /** Finds an organization's bucket; none is the same as one that nobody has used. */
  @Nullable OrganizationBucket find(String organization) {
    OrganizationBucket bucket = buckets.get(organization);
    if (bucket != null) {
      if (bucket.word() != Bucket.RETIRED) {
        return bucket;
      }
      remove(organization, bucket);
    }
    Estate left = estate;
    return left == null ? null : carryOver(organization, left);
  }

  /**
   * Makes a bucket for an organization that had none.
   *
   * @param now a time read after the bucket was missed. A bucket that was retired before was full
   *     at an earlier one, so this one cannot give what that one would not have given.
   * @param atMost how many buckets there may be
   * @return the bucket, somebody else's if he was faster; null if there are too many
   */
  @Nullable OrganizationBucket open(String organization, long now, long atMost) {
    long room = atMost - leftBehind();
    round.advance(this, now, live.get() >= room);
    return buckets.computeIfAbsent(organization, id -> reserve(room) ? fresh(id, now) : null);
  }

  /**
   * A full bucket; made where a bucket of the same name is removed, so after all that dropped one.
   */
  private OrganizationBucket fresh(String organization, long now) {
    Terms terms = terms(organization);
    return new OrganizationBucket(terms.gcra(), Math.max(birth(terms), now * terms.gcra().scale()));
  }

  private boolean reserve(long room) {
    boolean reserved = live.incrementAndGet() <= room;
    if (!reserved) {
      live.decrementAndGet();
    }
    return reserved;
  }

  /** How many buckets may still be carried over; until then nobody else gets their room. */
  private long leftBehind() {
    Estate left = estate;
    return left == null ? 0 : left.lane().size();
  }

  /** Carries over every bucket of the lane before, and forgets that lane. */
  void settle() {
    Estate left = estate;
    if (left != null) {
      left.lane().buckets.keySet().forEach(organization -> carryOver(organization, left));
      estate = null;
    }
  }

  /** Drops every bucket that is full; returns how many. */
  long sweep(long now) {
    long dropped = 0;
    for (Map.Entry<String, OrganizationBucket> entry : buckets.entrySet()) {
      if (drop(entry.getKey(), entry.getValue(), now)) {
        dropped++;
      }
    }
    return dropped;
  }

  /**
   * Drops a bucket that is the same as none. It ends before it leaves, so nobody can use it. In a
   * lane that has ended nothing is dropped any more: what is full now may not have been so when the
   * limits changed.
   */
  boolean drop(String organization, OrganizationBucket bucket, long now) {
    Terms terms = terms(organization);
    long word = bucket.word();
    if (Bucket.isFrozen(word)
        || Bucket.isFrozen(tenant.word())
        || !bucket.gcra().isFull(word, now)
        || !terms.gcra().isFull(terms.birth(), now)) {
      return false;
    }
    sweptAt.accumulate(now);
    return bucket.retire(now) && remove(organization, bucket);
  }

  /** Drops the bucket of an organization if it is the same as none. */
  void tidy(String organization, long now) {
    OrganizationBucket bucket = find(organization);
    if (bucket != null) {
      drop(organization, bucket, now);
    }
  }

  long size() {
    return live.get();
  }

  Iterable<Map.Entry<String, OrganizationBucket>> buckets() {
    return buckets.entrySet();
  }

  /**
   * Takes a bucket over from the lane before. Any number of threads may do so at once, and again
   * after it was dropped here: the old word is frozen, so all find the same; and what was dropped
   * since is full only from then on.
   */
  private @Nullable OrganizationBucket carryOver(String organization, Estate left) {
    OrganizationBucket old = left.lane().buckets.get(organization);
    return old == null
        ? null
        : buckets.computeIfAbsent(organization, id -> heir(id, old, left.heritage()));
  }

  private OrganizationBucket heir(String organization, OrganizationBucket old, Heritage heritage) {
    Gcra gcra = gcra(organization);
    long word = heritage.of(old.freeze(), old.gcra(), gcra);
    live.incrementAndGet();
    return new OrganizationBucket(gcra, Math.max(word, sweptAt.get() * gcra.scale()));
  }

  private boolean remove(String organization, OrganizationBucket bucket) {
    boolean removed = buckets.remove(organization, bucket);
    if (removed) {
      live.decrementAndGet();
    }
    return removed;
  }

  private Terms terms(String organization) {
    return exceptions.isEmpty() ? common : exceptions.getOrDefault(organization, common);
  }

  private long birth(Terms terms) {
    return Math.max(terms.birth(), sweptAt.get() * terms.gcra().scale());
  }

  private Terms inherit(Terms from, Gcra to, Heritage heritage) {
    return new Terms(to, heritage.of(birth(from), from.gcra(), to));
  }

  /**
   * The time in which a common bucket fills, however slow an exception is: it would keep everybody
   * else's waiting. Where only exceptions may call, they are all that is swept, at their own pace.
   */
  private static long pace(Terms common, Map<String, Terms> exceptions) {
    long pace = common.gcra().fillNanos();
    if (common.gcra().isClosed()) {
      for (Terms terms : exceptions.values()) {
        pace = Math.max(pace, terms.gcra().fillNanos());
      }
    }
    return pace;
  }
}
