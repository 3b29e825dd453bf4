package io.tollgate.core;

import io.tollgate.spi.DecisionListener;
import io.tollgate.testkit.contract.DecisionListenerContract;

/** Whether anybody records or not, what is told can be heard. */
final class FlightRecorderListenerContractTest extends DecisionListenerContract {
  private static final DecisionListener RECORDER = FlightRecorderListener.create();

  @Override
  protected DecisionListener listener() {
    // Told even while nobody records.
    return decision -> RECORDER.onDecision(decision);
  }
}
