package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.OrganizationLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limiter for one organization that remembers its buckets. */
final class OrganizationHandle implements OrganizationLimiter {

  private final TwoLevelLimiter limiter;
  private final String organization;
  private final Seat read = new Seat();
  private final Seat write = new Seat();

  OrganizationHandle(TwoLevelLimiter limiter, String organization) {
    this.limiter = limiter;
    this.organization = organization;
  }

  /** A bucket, for as long as it is good and its lane the present one. */
  private static final class Seat implements Locator {

    private record Found(Lane lane, OrganizationBucket bucket) {}

    /* benign race: threads may find the same bucket several times, and each find is whole. */
    private @Nullable Found found;

    @Override
    public @Nullable OrganizationBucket find(Lane lane, String organization) {
      Found last = found;
      if (last != null && last.lane == lane && !Bucket.isFrozen(last.bucket.word())) {
        return last.bucket;
      }
      OrganizationBucket bucket = lane.find(organization);
      if (bucket != null) {
        found = new Found(lane, bucket);
      }
      return bucket;
    }
  }

  @Override
  public String organization() {
    return organization;
  }

  @Override
  public long tryAcquire(CallClass callClass, long cost) {
    return limiter.tryAcquire(seat(callClass), organization, callClass, cost);
  }

  @Override
  public LimitVerdict decide(CallClass callClass, long cost) {
    return limiter.decide(seat(callClass), organization, callClass, cost);
  }

  @Override
  public LimitVerdict look(CallClass callClass, long cost) {
    return limiter.look(seat(callClass), organization, callClass, cost);
  }

  @Override
  public LimitVerdict await(CallClass callClass, long cost, Duration atMost)
      throws InterruptedException {
    return limiter.await(seat(callClass), organization, callClass, cost, atMost);
  }

  @Override
  public boolean refund(CallClass callClass, long cost, long ticket) {
    return limiter.refund(seat(callClass), organization, callClass, cost, ticket);
  }

  private Seat seat(CallClass callClass) {
    return callClass == CallClass.READ ? read : write;
  }
}
