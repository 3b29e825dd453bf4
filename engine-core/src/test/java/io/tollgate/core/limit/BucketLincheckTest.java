package io.tollgate.core.limit;

import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import java.time.Duration;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * A single bucket is linearizable, strictly: whatever the order of the threads, all answers are
 * those of a bucket that is used by one thread at a time.
 */
@Param(name = "now", gen = IntGen.class, conf = "0:12")
@Param(name = "cost", gen = IntGen.class, conf = "1:3")
public class BucketLincheckTest {

  /** One token each 5 ns, three at most. */
  private static final Gcra GCRA = Gcra.of(new RateLimit(Rate.of(1, Duration.ofNanos(5)), 3));

  private final Bucket bucket = new OrganizationBucket(GCRA, 0);

  /** Made by the model checker. */
  public BucketLincheckTest() {}

  /** Takes a cost. */
  @Operation
  public boolean charge(@Param(name = "now") int now, @Param(name = "cost") int cost) {
    return Takes.take(bucket, now, cost);
  }

  /** Gives a cost back that was charged at the beginning. */
  @Operation
  public boolean refund(@Param(name = "cost") int cost, @Param(name = "now") int now) {
    return bucket.refund(cost, 0, now);
  }

  /** Ends the bucket if it is full. */
  @Operation
  public boolean retire(@Param(name = "now") int now) {
    return bucket.retire(now);
  }

  /** Ends the bucket. */
  @Operation
  public long freeze() {
    return bucket.freeze();
  }

  @Test
  void bucket_isLinearizable() {
    Lincheck.run(new ModelCheckingOptions().sequentialSpecification(OneThread.class), getClass());
  }

  /** The same by the book, for one thread. */
  public static class OneThread {
    private long full;
    private boolean ended;
    private boolean retired;

    /** Made by the model checker. */
    public OneThread() {}

    /** Takes a cost. */
    public boolean charge(int now, int cost) {
      long then = Math.max(full, now) + 5L * cost;
      if (ended || then > now + 15) {
        return false;
      }
      full = then;
      return true;
    }

    /** Gives a cost back. */
    public boolean refund(int cost, int now) {
      long before = full;
      if (!ended) {
        full = Math.max(0, full - Math.max(0, 5L * cost - now));
      }
      return full != before;
    }

    /** Ends the bucket if it is full. */
    public boolean retire(int now) {
      if (ended || full > now) {
        return false;
      }
      ended = true;
      retired = true;
      return true;
    }

    /** Ends the bucket. */
    public long freeze() {
      ended = true;
      return retired ? 0 : full;
    }
  }
}
