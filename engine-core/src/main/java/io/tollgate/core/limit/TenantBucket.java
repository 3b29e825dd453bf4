package io.tollgate.core.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A tenant's bucket: every call writes it, so its word has a stretch of memory to itself. 128 bytes
 * on either side keep it from sharing a cache line, or a pair of lines that are fetched together,
 * with what others read.
 */
final class TenantBucket extends Bucket {

  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int PADDING = 128 / Long.BYTES;

  private final long[] words = new long[PADDING + 1 + PADDING];

  TenantBucket(Gcra gcra, long word) {
    super(gcra);
    words[PADDING] = word;
  }

  @Override
  long word() {
    return (long) WORDS.getAcquire(words, PADDING);
  }

  @Override
  long exchange(long expected, long next) {
    return (long) WORDS.compareAndExchange(words, PADDING, expected, next);
  }
}
