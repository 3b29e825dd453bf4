package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitCounters;
import io.tollgate.limit.LimitLevel;
import io.tollgate.spi.LimitListener;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts answers, and passes them on to a listener who cannot do any harm. */
final class Tally implements LimitCounters {

  private final Answers reads = new Answers();
  private final Answers writes = new Answers();
  private final LongAdder failures = new LongAdder();
  private final @Nullable LimitListener listener;

  /** The answers to one class of calls, by kind. */
  private static final class Answers {

    private final LongAdder admitted = new LongAdder();
    private final LongAdder noRoom = new LongAdder();
    private final LongAdder byTenant = new LongAdder();
    private final LongAdder byOrganization = new LongAdder();
    private final LongAdder byBoth = new LongAdder();

    /** Chosen by branches, that a processor can guess while it still computes the answer. */
    LongAdder adder(long code) {
      if (LimitCode.isAdmitted(code)) {
        return admitted;
      }
      if (LimitCode.isDeniedBy(code, LimitLevel.ORGANIZATION)) {
        return LimitCode.isDeniedBy(code, LimitLevel.TENANT) ? byBoth : byOrganization;
      }
      return LimitCode.isDeniedBy(code, LimitLevel.TENANT) ? byTenant : noRoom;
    }
  }

  Tally(@Nullable LimitListener listener) {
    this.listener = listener;
  }

  /** Takes note of an answer, and returns it. */
  long note(String organization, CallClass callClass, long cost, long code) {
    answers(callClass).adder(code).increment();
    if (listener != null) {
      tell(listener, organization, callClass, cost, code);
    }
    return code;
  }

  @Override
  public long admitted(CallClass callClass) {
    return answers(callClass).admitted.sum();
  }

  @Override
  public long denied(CallClass callClass) {
    Answers answers = answers(callClass);
    return answers.noRoom.sum()
        + answers.byTenant.sum()
        + answers.byOrganization.sum()
        + answers.byBoth.sum();
  }

  @Override
  public long deniedBy(CallClass callClass, LimitLevel level) {
    Answers answers = answers(callClass);
    LongAdder alone = level == LimitLevel.TENANT ? answers.byTenant : answers.byOrganization;
    return alone.sum() + answers.byBoth.sum();
  }

  @Override
  public long noRoom(CallClass callClass) {
    return answers(callClass).noRoom.sum();
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

  private Answers answers(CallClass callClass) {
    // Either way round: both are alike, and whoever counts and whoever asks comes by here.
    return callClass == CallClass.READ ? reads : writes;
  }
}
