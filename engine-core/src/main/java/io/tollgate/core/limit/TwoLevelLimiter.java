package io.tollgate.core.limit;

import static java.util.Objects.requireNonNull;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitCounters;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.spi.LimitListener;
import io.tollgate.spi.NanoClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The limiter of a tenant: its own bucket and one for each organization. */
public final class TwoLevelLimiter extends Succession implements RateLimiter {

  /*
   * Two levels, all or nothing:
   *
   *     look at both words; if either says no, deny          no write, no refund, nobody disturbed
   *     take from the organization, or start again
   *     take from the tenant, or give the organization back what is safe, and start again
   *
   * The organization comes first, because what was taken from it tentatively can only disturb other
   * calls of the same organization. The other way round, each doomed call of a busy organization
   * would hold a token of the bucket that all share. "Start again" means to look again at a later
   * time; whoever got in between was admitted, so somebody always gets on.
   *
   * What remains: (a) a call can be denied while another one of the same organization holds a token
   * that it gives back a moment later; (b) the refund loses what time has passed, nanoseconds or,
   * with a coarse clock, up to a tick; (c) a thread that dies between both takes leaves its
   * organization short until the token has come back by itself; (d) what is reported as remaining
   * are two words read one after the other.
   *
   * A change of limits freezes the tenant's bucket of the present generation, see Succession. Who
   * meets a frozen word helps to put the next generation in place, and starts again there.
   */

  /** No answer yet; a code that stands for nothing else, and is less than any level's denial. */
  static final long AGAIN = LimitCode.noRoom() + 1;

  /** The same, and this call has made a bucket, unless another one did at that very moment. */
  private static final long MADE = AGAIN + 1;

  /** It was too late when the clock was read; nothing was charged. */
  static final long LATE = MADE + 1;

  /** Other limits count than those that were asked for; nothing was charged. */
  static final long CHANGED = LATE + 1;

  /** No call is too late. */
  static final long ANY_TIME = Long.MAX_VALUE;

  private final @Nullable NanoClock coarse;
  private final long atMost;
  private final Tally tally;

  /** Who sets the limits, if they follow somebody's: the last one counts. */
  volatile @Nullable PinnedLimiter pinned;

  /**
   * Creates a limiter in which everything is full.
   *
   * @param limits the limits
   * @param clock the time
   * @param coarse a clock to admit by, that follows the other one; or null
   * @param atMost how many buckets of organizations there may be for each class of calls
   * @param listener who hears of every answer, or null
   */
  public TwoLevelLimiter(
      RateLimits limits,
      NanoClock clock,
      @Nullable NanoClock coarse,
      long atMost,
      @Nullable LimitListener listener) {
    super(limits, clock);
    this.coarse = coarse;
    this.atMost = atMost;
    this.tally = new Tally(listener);
  }

  @Override
  public long tryAcquire(String organization, CallClass callClass, long cost) {
    long code = acquire(organization, callClass, cost, null, ANY_TIME, null);
    return tally.note(organization, callClass, cost, code);
  }

  @Override
  public LimitVerdict decide(String organization, CallClass callClass, long cost) {
    Sighting sighting = Sighting.ofCharge(organization, callClass);
    long code = acquire(organization, callClass, cost, null, ANY_TIME, sighting);
    tally.note(organization, callClass, cost, code);
    return sighting.verdict(code, cost);
  }

  @Override
  public LimitVerdict look(String organization, CallClass callClass, long cost) {
    Sighting sighting = Sighting.ofLook(organization, callClass);
    long code = acquire(organization, callClass, cost, null, ANY_TIME, sighting);
    return seen(sighting, organization, callClass, cost, code);
  }

  @Override
  public LimitVerdict await(String organization, CallClass callClass, long cost, Duration atMost)
      throws InterruptedException {
    return new Turn(this, clock, atMost).await(organization, callClass, cost);
  }

  @Override
  public boolean refund(String organization, CallClass callClass, long cost, long ticket) {
    requireNonNull(organization, "organization");
    requireNonNull(callClass, "callClass");
    requireCost(cost);
    if (!LimitCode.isAdmitted(ticket)) {
      throw new IllegalArgumentException("ticket must be an admitted call's: ticket=" + ticket);
    }
    Generation present = generation;
    Lane lane = present.lane(callClass);
    OrganizationBucket bucket = lane.find(organization);
    if (!present.issued(ticket)) {
      return false;
    }
    long charged = present.elapsed(ticket);
    long now = present.elapsed(now(clock));
    boolean given = lane.tenant().refund(cost, charged, now);
    if (bucket == null || !bucket.refund(cost, charged, now)) {
      return given;
    }
    lane.drop(organization, bucket, present.time(now(clock))); // the tenant bounds it no more
    return true;
  }

  @Override
  public OrganizationHandle organization(String organization) {
    return new OrganizationHandle(this, requireNonNull(organization, "organization"));
  }

  @Override
  public long sweep() {
    Generation present = settled();
    long time = present.time(now(clock));
    return present.lane(CallClass.READ).sweep(time) + present.lane(CallClass.WRITE).sweep(time);
  }

  @Override
  public long liveBuckets() {
    Generation present = generation;
    return present.lane(CallClass.READ).size() + present.lane(CallClass.WRITE).size();
  }

  @Override
  public LimitCounters counters() {
    return tally;
  }

  /** The buckets in use for a class of calls. */
  Lane lane(CallClass callClass) {
    return generation.lane(callClass);
  }

  /** Where an organization's calls are judged; null if it has no bucket. */
  @Nullable Place find(String organization, CallClass callClass) {
    Generation present = generation;
    Lane lane = present.lane(callClass);
    OrganizationBucket bucket = lane.find(organization);
    return bucket == null ? null : new Place(present, lane, lane.tenant(), bucket);
  }

  /** Tries a call at a place that was found before; {@link #AGAIN} if that is not enough. */
  long attempt(Place place, String organization, long cost, boolean exact, long deadline) {
    requireCost(cost);
    return attempt(
        place.generation(),
        place.lane(),
        place.tenant(),
        place.bucket(),
        organization,
        cost,
        exact,
        deadline,
        null);
  }

  /** Counts an answer, and returns it. */
  long note(String organization, CallClass callClass, long cost, long code) {
    return tally.note(organization, callClass, cost, code);
  }

  /** Admits or denies, and shows a sighting what was decided upon. */
  long acquire(
      String organization,
      CallClass callClass,
      long cost,
      @Nullable RateLimits only,
      long deadline,
      @Nullable Sighting sighting) {
    requireNonNull(organization, "organization");
    requireNonNull(callClass, "callClass");
    requireCost(cost);
    Generation present = generation;
    if (only != null && !present.isBy(only)) {
      return CHANGED;
    }
    Lane lane = present.lane(callClass);
    OrganizationBucket bucket = lane.find(organization);
    TenantBucket tenant = lane.tenant();
    long code =
        attempt(present, lane, tenant, bucket, organization, cost, false, deadline, sighting);
    if (code > MADE) {
      return code;
    }
    // Most likely a coarse clock: no need to find it twice. Either way: the retry finds it anew.
    if (code == AGAIN && bucket != null) {
      code = attempt(present, lane, tenant, bucket, organization, cost, true, deadline, sighting);
    }
    return retry(organization, callClass, cost, only, deadline, sighting, code);
  }

  /** Looks until there is an answer; if it is no, does not leave behind a bucket made for it. */
  private long retry(
      String organization,
      CallClass callClass,
      long cost,
      @Nullable RateLimits only,
      long deadline,
      @Nullable Sighting sighting,
      long first) {
    boolean made = first == MADE;
    long code = first;
    while (code == AGAIN || code == MADE) {
      Generation present = generation;
      if (only != null && !present.isBy(only)) {
        code = CHANGED;
        break;
      }
      Lane lane = present.lane(callClass);
      OrganizationBucket bucket = lane.find(organization);
      TenantBucket tenant = lane.tenant();
      code = attempt(present, lane, tenant, bucket, organization, cost, true, deadline, sighting);
      made |= code == MADE;
    }
    if (made && !LimitCode.isAdmitted(code)) {
      Generation present = generation;
      present.lane(callClass).tidy(organization, present.time(now(clock)));
    }
    return code;
  }

  /**
   * Looks once, and answers if that is enough. Small on purpose: it is compiled into callers.
   *
   * <p>The clock is read after the words. The other way round, somebody could make or drop a bucket
   * at a later time than this call's, and the call would be denied for not being there yet.
   *
   * @param exact whether a coarse clock will not do
   * @param deadline from which time of the limiter on there is no answer; a coarse clock, which may
   *     stand still, cannot tell
   */
  private long attempt(
      Generation present,
      Lane lane,
      TenantBucket tenant,
      @Nullable OrganizationBucket bucket,
      String organization,
      long cost,
      boolean exact,
      long deadline,
      @Nullable Sighting sighting) {
    boolean charging = cost > 0 && (sighting == null || sighting.isOfCharge());
    NanoClock rough = exact || !charging || deadline != ANY_TIME ? null : coarse;
    Gcra gcra = bucket == null ? lane.gcra(organization) : bucket.gcra();
    long word = bucket == null ? lane.birth(organization) : bucket.word();
    long tenantWord = tenant.word();
    long ticket = now(rough == null ? clock : rough);
    if (ticket >= deadline) {
      return LATE;
    }
    long now = present.elapsed(ticket);
    if (Bucket.isFrozen(word | tenantWord) || now > HORIZON) {
      renew(present, tenantWord, now);
      return AGAIN;
    }
    long objection = Objection.of(gcra, word, tenant.gcra(), tenantWord, now, cost);
    if (objection == 0 ? !charging : rough == null) {
      Sighting.show(sighting, present, gcra, word, tenantWord, now);
      return objection == 0 ? ticket : objection;
    }
    if (objection != 0) {
      return AGAIN; // a coarse clock denies nobody
    }
    if (bucket == null) {
      return open(present, lane, organization, sighting);
    }
    if (!take(present, bucket, word, tenant, tenantWord, now, cost)) {
      return AGAIN;
    }
    Sighting.show(sighting, present, gcra, bucket.word(), tenant.word(), now);
    return ticket;
  }

  /** What a look comes to, for an organization that may have no bucket, nor get one. */
  LimitVerdict seen(
      Sighting sighting, String organization, CallClass callClass, long cost, long code) {
    boolean crowded = LimitCode.isAdmitted(code) && cost > 0 && !hasRoom(organization, callClass);
    return sighting.verdict(crowded ? LimitCode.noRoom() : code, cost);
  }

  /** Whether an organization has a bucket or would get one. */
  private boolean hasRoom(String organization, CallClass callClass) {
    Generation present = generation;
    Lane lane = present.lane(callClass);
    return lane.find(organization) != null || lane.hasRoom(present.time(now(clock)), atMost);
  }

  /** Gives an organization a bucket, if there is room for one. */
  private long open(
      Generation present, Lane lane, String organization, @Nullable Sighting sighting) {
    long now = present.time(now(clock));
    if (lane.open(organization, now, atMost) != null) {
      return MADE;
    }
    if (lane.hasEnded()) {
      return AGAIN;
    }
    Sighting.show(
        sighting,
        present,
        lane.gcra(organization),
        lane.birth(organization),
        lane.tenant().word(),
        now);
    return LimitCode.noRoom();
  }

  /** Takes from the organization, then from the tenant; gives back if only one was to be had. */
  private boolean take(
      Generation present,
      OrganizationBucket bucket,
      long word,
      TenantBucket tenant,
      long tenantWord,
      long now,
      long cost) {
    long next = bucket.gcra().charged(word, now, cost);
    long tenantNext = tenant.gcra().charged(tenantWord, now, cost);
    if (!bucket.charge(word, next, now, cost)) {
      return false;
    }
    if (tenant.charge(tenantWord, tenantNext, now, cost)) {
      return true;
    }
    bucket.refund(cost, now, present.elapsed(now(clock)));
    return false;
  }

  private static void requireCost(long cost) {
    if (cost < 0) {
      throw new IllegalArgumentException("cost must be >= 0: cost=" + cost);
    }
  }
}
