package io.tollgate.core.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How a {@link TenantBucket} lies in memory. Every call writes its word, so the word has 128 bytes
 * to itself on either side: it shares no cache line, and no pair of lines that are fetched
 * together, with what others read. A virtual machine may reorder the fields of a class, but lays
 * those of its superclass first; hence a class for each part.
 */
@SuppressWarnings({"unused", "UnusedVariable"}) // the padding is there to be there
final class TenantBucketLayout {

  private TenantBucketLayout() {}

  /** What keeps the word from the limit, that everybody reads. */
  abstract static class Before extends Bucket {

    private long b00, b01, b02, b03, b04, b05, b06, b07;
    private long b08, b09, b10, b11, b12, b13, b14, b15;

    Before(Gcra gcra) {
      super(gcra);
    }
  }

  /** The word itself. */
  abstract static class Word extends Before {

    private static final VarHandle WORD = handle();

    private long word;

    Word(Gcra gcra, long word) {
      super(gcra);
      this.word = word;
    }

    @Override
    final long word() {
      return (long) WORD.getAcquire(this);
    }

    @Override
    final long exchange(long expected, long next) {
      return (long) WORD.compareAndExchange(this, expected, next);
    }

    private static VarHandle handle() {
      try {
        return MethodHandles.lookup().findVarHandle(Word.class, "word", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }
}
