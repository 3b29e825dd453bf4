package io.tollgate.core.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** An organization's bucket: there are many, so it is small; 24 bytes. */
final class OrganizationBucket extends Bucket {

  private static final VarHandle WORD = handle();

  @SuppressWarnings("UnusedVariable") // read and written through WORD
  private long word;

  OrganizationBucket(Gcra gcra, long word) {
    super(gcra);
    this.word = word;
  }

  @Override
  long word() {
    return (long) WORD.getAcquire(this);
  }

  @Override
  long exchange(long expected, long next) {
    return (long) WORD.compareAndExchange(this, expected, next);
  }

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup().findVarHandle(OrganizationBucket.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
