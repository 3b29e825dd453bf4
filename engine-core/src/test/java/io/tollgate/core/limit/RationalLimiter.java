package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.RateLimits;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Two levels of {@link RationalBucket}, one caller at a time, nothing ever forgotten. */
final class RationalLimiter {

  /** What the model says of one level. */
  record State(long remaining, long nextAfter, long resetAfter, long retryAfter) {}

  /** What the model says. */
  record Answer(
      boolean admitted,
      boolean never,
      Set<LimitLevel> deniedBy,
      long retryAfter,
      State tenant,
      State organization) {}

  private final Map<CallClass, RationalBucket> tenant = new EnumMap<>(CallClass.class);
  private final Map<String, Map<CallClass, RationalBucket>> organizations = new HashMap<>();

  /** What an organization has that has not come yet. */
  private Map<CallClass, RationalBucket> unseen = new EnumMap<>(CallClass.class);

  RationalLimiter(RateLimits limits) {
    tenant.putAll(full(limits.tenant()));
    limits.overrides().forEach((id, own) -> organizations.put(id, full(own)));
    unseen.putAll(full(limits.organization()));
  }

  Answer call(String organization, CallClass callClass, long cost, long now) {
    RationalBucket shared = advanced(tenant.get(callClass), now);
    RationalBucket own = advanced(of(organization).get(callClass), now);
    Set<LimitLevel> deniedBy = EnumSet.noneOf(LimitLevel.class);
    if (!shared.has(cost)) {
      deniedBy.add(LimitLevel.TENANT);
    }
    if (!own.has(cost)) {
      deniedBy.add(LimitLevel.ORGANIZATION);
    }
    boolean never = shared.canNever(cost) || own.canNever(cost);
    long asked = deniedBy.isEmpty() ? 0 : cost;
    if (deniedBy.isEmpty()) {
      shared.take(cost);
      own.take(cost);
    }
    State ofTenant = state(shared, asked);
    State ofOwn = state(own, asked);
    return new Answer(
        deniedBy.isEmpty(),
        never,
        deniedBy,
        never ? Long.MAX_VALUE : Math.max(ofTenant.retryAfter(), ofOwn.retryAfter()),
        ofTenant,
        ofOwn);
  }

  void refund(String organization, CallClass callClass, long cost, long charged, long now) {
    advanced(tenant.get(callClass), now).giveBack(cost, now - charged);
    advanced(of(organization).get(callClass), now).giveBack(cost, now - charged);
  }

  void change(RateLimits limits, Inheritance form, long now) {
    change(tenant, limits.tenant(), form, now);
    limits.overrides().keySet().forEach(this::of);
    organizations.forEach((id, buckets) -> change(buckets, limits.of(id), form, now));
    change(unseen, limits.organization(), form, now);
  }

  private static void change(
      Map<CallClass, RationalBucket> buckets, LevelLimits limits, Inheritance form, long now) {
    buckets.replaceAll(
        (callClass, bucket) -> advanced(bucket, now).changed(limits.of(callClass), form));
  }

  private Map<CallClass, RationalBucket> of(String organization) {
    return organizations.computeIfAbsent(
        organization,
        id -> {
          Map<CallClass, RationalBucket> buckets = new EnumMap<>(CallClass.class);
          unseen.forEach((callClass, bucket) -> buckets.put(callClass, bucket.copy()));
          return buckets;
        });
  }

  private static State state(RationalBucket bucket, long cost) {
    return new State(
        bucket.remaining(),
        bucket.nanosUntilOneMore(),
        bucket.nanosUntilFull(),
        bucket.canNever(cost) ? 0 : bucket.nanosUntil(cost));
  }

  private static RationalBucket advanced(RationalBucket bucket, long now) {
    bucket.advance(now);
    return bucket;
  }

  private static Map<CallClass, RationalBucket> full(LevelLimits limits) {
    Map<CallClass, RationalBucket> buckets = new EnumMap<>(CallClass.class);
    for (CallClass callClass : CallClass.values()) {
      buckets.put(callClass, RationalBucket.full(limits.of(callClass)));
    }
    return buckets;
  }
}
