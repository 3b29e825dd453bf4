package io.tollgate.core;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;

/**
 * Writes decisions into a flight recording, as events {@code io.tollgate.Decision}. They are off
 * until a recording asks for them by name, and cost nothing until then: no clock is read, no record
 * made. An engine without a listener of its own has this one.
 *
 * <p>Where there is no module {@code jdk.jfr}, in an image that was made without it for instance,
 * it never listens.
 *
 * @since 0.1.0
 */
public final class FlightRecorderListener implements DecisionListener {

  private static final boolean PRESENT = isPresent();

  private FlightRecorderListener() {}

  /**
   * Returns a listener.
   *
   * @return a listener that writes into every recording that asks for it
   */
  public static FlightRecorderListener create() {
    return new FlightRecorderListener();
  }

  /** Who hears of decisions where nobody else was named: nobody, if there can be no recording. */
  static DecisionListener byDefault() {
    return PRESENT ? create() : DecisionListener.none();
  }

  @Override
  public boolean isListening() {
    return PRESENT && DecisionEvent.isWanted();
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    if (isListening()) {
      DecisionEvent.commit(decision);
    }
  }

  private static boolean isPresent() {
    Module here = FlightRecorderListener.class.getModule();
    return ModuleLayer.boot().findModule("jdk.jfr").filter(here::canRead).isPresent()
        && DecisionEvent.isAvailable();
  }
}
