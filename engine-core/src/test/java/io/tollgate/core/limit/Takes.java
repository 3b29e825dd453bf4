package io.tollgate.core.limit;

/** Takes from a single bucket, as the limiter does from each of its two. */
final class Takes {

  private Takes() {}

  /** Looks at a bucket, and takes from it if that shows the cost to fit. */
  static boolean take(Bucket bucket, long now, long cost) {
    return take(bucket, bucket.word(), now, cost);
  }

  /** Takes from a bucket that was looked at before. */
  static boolean take(Bucket bucket, long seen, long now, long cost) {
    Gcra gcra = bucket.gcra();
    return !Bucket.isFrozen(seen)
        && gcra.fits(seen, now, cost)
        && bucket.charge(seen, gcra.charged(seen, now, cost), now, cost);
  }
}
