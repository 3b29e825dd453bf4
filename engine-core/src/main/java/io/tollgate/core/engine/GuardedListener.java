package io.tollgate.core.engine;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * A listener that cannot do any harm: what it throws is counted and dropped. What cannot be put
 * into a record, because the clock fails for instance, counts as well.
 */
public final class GuardedListener implements DecisionListener {

  private final DecisionListener listener;
  private final LongAdder failures = new LongAdder();

  private GuardedListener(DecisionListener listener) {
    this.listener = listener;
  }

  /**
   * Guards a listener.
   *
   * @param listener the listener; one that is guarded already stays as it is
   * @return the listener, guarded
   */
  public static GuardedListener of(DecisionListener listener) {
    return listener instanceof GuardedListener guarded ? guarded : new GuardedListener(listener);
  }

  @Override
  public boolean isListening() {
    try {
      return listener.isListening();
    } catch (Throwable e) { // whatever it is, the decision is made
      failures.increment();
      return false;
    }
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    tell(() -> decision);
  }

  /**
   * Makes a record and tells it.
   *
   * @param decision makes the record
   */
  void tell(Supplier<DecisionRecord> decision) {
    try {
      listener.onDecision(decision.get());
    } catch (Throwable e) { // whatever it is, the answer stands: the call was charged
      failures.increment();
    }
  }

  /**
   * Returns how often the listener failed.
   *
   * @return the number of failures
   */
  public long failures() {
    return failures.sum();
  }
}
