package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitCounters;
import io.tollgate.limit.LimitLevel;
import io.tollgate.spi.LimitListener;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts answers, and passes them on to a listener who cannot do any harm. */
final class Tally implements LimitCounters {

  /* One adder for each class and each kind of answer. */
  private static final int ADMITTED = 0;
  private static final int NO_ROOM = 1;
  private static final int BY_TENANT = 2;
  private static final int BY_ORGANIZATION = 3;
  private static final int BY_BOTH = 4;
  private static final int KINDS = 5;

  private final LongAdder[] reads = adders();
  private final LongAdder[] writes = adders();
  private final LongAdder failures = new LongAdder();
  private final @Nullable LimitListener listener;

  Tally(@Nullable LimitListener listener) {
    this.listener = listener;
  }

  /** Takes note of an answer, and returns it. */
  long note(String organization, CallClass callClass, long cost, long code) {
    adder(callClass, kind(code)).increment();
    if (listener != null) {
      tell(listener, organization, callClass, cost, code);
    }
    return code;
  }

  @Override
  public long admitted(CallClass callClass) {
    return adder(callClass, ADMITTED).sum();
  }

  @Override
  public long denied(CallClass callClass) {
    return noRoom(callClass)
        + adder(callClass, BY_TENANT).sum()
        + adder(callClass, BY_ORGANIZATION).sum()
        + adder(callClass, BY_BOTH).sum();
  }

  @Override
  public long deniedBy(CallClass callClass, LimitLevel level) {
    int alone = level == LimitLevel.TENANT ? BY_TENANT : BY_ORGANIZATION;
    return adder(callClass, alone).sum() + adder(callClass, BY_BOTH).sum();
  }

  @Override
  public long noRoom(CallClass callClass) {
    return adder(callClass, NO_ROOM).sum();
  }

  @Override
  public long listenerFailures() {
    return failures.sum();
  }

  private void tell(
      LimitListener told, String organization, CallClass callClass, long cost, long code) {
    try {
      told.onAnswer(organization, callClass, cost, code);
    } catch (Throwable e) { // whatever it is, the answer stands: the call was charged
      failures.increment();
    }
  }

  private LongAdder adder(CallClass callClass, int kind) {
    return (callClass == CallClass.READ ? reads : writes)[kind];
  }

  private static LongAdder[] adders() {
    return Stream.generate(LongAdder::new).limit(KINDS).toArray(LongAdder[]::new);
  }

  private static int kind(long code) {
    if (LimitCode.isAdmitted(code)) {
      return ADMITTED;
    }
    int levels =
        (LimitCode.isDeniedBy(code, LimitLevel.TENANT) ? 1 : 0)
            + (LimitCode.isDeniedBy(code, LimitLevel.ORGANIZATION) ? 2 : 0);
    return NO_ROOM + levels;
  }
}
