package io.tollgate.core.limit;

import io.tollgate.limit.Inheritance;
import java.lang.invoke.VarHandle;
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
  private final long fullFrom;
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

  private Lane(Draft draft, long tenantWord, @Nullable Estate estate) {
    this.tenant = new TenantBucket(draft.tenant(), tenantWord);
    this.common = draft.common();
    this.exceptions = draft.exceptions();
    this.fullFrom = draft.fullFrom();
    this.round = new SweepRound(draft.paceNanos());
    this.estate = estate;
  }

  /** The first lane: everything is full. */
  static Lane first(Draft draft) {
    return new Lane(draft, 0, null);
  }

  /**
   * The lane that takes over from this one, whose tenant's bucket is frozen and which has no
   * predecessor any more.
   */
  Lane successor(Draft plain, Heritage given) {
    Draft next = leavesAllFull(given) ? plain : inherited(plain, given);
    long word = given.of(tenant.freeze(), tenant.gcra(), next.tenant());
    return new Lane(next, word, new Estate(this, given));
  }

  /**
   * Whether those without a bucket are full in the next lane, too; most often they are. Either way
   * if it says no, and at the very moment: the long way comes to the same draft, later.
   */
  private boolean leavesAllFull(Heritage given) {
    return given.form() != Inheritance.AS_IS
        && Math.max(fullFrom, sweptAt.get()) <= given.instant();
  }

  private Draft inherited(Draft plain, Heritage given) {
    Set<String> special = new HashSet<>(exceptions.keySet());
    special.addAll(plain.exceptions().keySet());
    Terms born = inherit(common, plain.common().gcra(), given);
    Map<String, Terms> next = new HashMap<>();
    for (String id : special) {
      Terms own = inherit(terms(id), plain.terms(id).gcra(), given);
      if (!own.equals(born)) {
        next.put(id, own);
      }
    }
    return plain.bornAs(born, next);
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
   * @return the bucket, somebody else's if he was faster; null if there are too many, or if the
   *     lane has ended
   */
  @Nullable OrganizationBucket open(String organization, long now, long atMost) {
    round.advance(this, now, isCrowded(atMost));
    return buckets.computeIfAbsent(organization, id -> reserve(atMost) ? fresh(id, now) : null);
  }

  /** Whether there would be room for a bucket; makes some, as who needs one does. */
  boolean hasRoom(long now, long atMost) {
    round.advance(this, now, isCrowded(atMost));
    return !isCrowded(atMost);
  }

  /** Whether the limits have changed; asked after all that the caller has written. */
  boolean hasEnded() {
    VarHandle.fullFence(); // no test can see it missing: it takes a processor that reorders
    return Bucket.isFrozen(tenant.word());
  }

  /**
   * A full bucket; made where a bucket of the same name is removed, so after all that dropped one.
   */
  private OrganizationBucket fresh(String organization, long now) {
    Terms terms = terms(organization);
    return new OrganizationBucket(terms.gcra(), Math.max(birth(terms), now * terms.gcra().scale()));
  }

  /**
   * Takes room for a bucket. What is left behind is read first: a bucket that is carried over in
   * between is counted twice, and never not at all. That the lane has not ended is seen after the
   * room was taken: so whoever finds the lane at its end finds all buckets counted.
   */
  private boolean reserve(long atMost) {
    long room = atMost - leftBehind();
    boolean reserved = live.incrementAndGet() <= room && !hasEnded();
    if (!reserved) {
      live.decrementAndGet();
    }
    return reserved;
  }

  private boolean isCrowded(long atMost) {
    return live.get() >= atMost - leftBehind();
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
   * Finds what the lane before has left. If it has nothing, somebody may have carried it over since
   * it was missed here, and then it is here.
   */
  private @Nullable OrganizationBucket carryOver(String organization, Estate left) {
    OrganizationBucket old = left.lane().buckets.get(organization);
    return old == null ? buckets.get(organization) : carryOver(organization, old, left);
  }

  /**
   * Takes a bucket over from the lane before, and then out of it. Any number of threads may do so
   * at once, and one that comes late again after it was dropped here: the old word is frozen, so
   * all find the same; and what was dropped since is full only from then on.
   */
  OrganizationBucket carryOver(String organization, OrganizationBucket old, Estate left) {
    OrganizationBucket heir = buckets.computeIfAbsent(organization, id -> heir(id, old, left));
    left.lane().remove(organization, old);
    return heir;
  }

  /**
   * The old bucket's word counts from its lane's birth: one that was retired has none, and was full
   * at the time of a sweep, which a clock may have stepped back behind.
   */
  private OrganizationBucket heir(String organization, OrganizationBucket old, Estate left) {
    Gcra gcra = gcra(organization);
    long word = Math.max(old.freeze(), left.lane().birth(organization));
    long kept = left.heritage().of(word, old.gcra(), gcra);
    live.incrementAndGet();
    return new OrganizationBucket(gcra, Math.max(kept, sweptAt.get() * gcra.scale()));
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
}
