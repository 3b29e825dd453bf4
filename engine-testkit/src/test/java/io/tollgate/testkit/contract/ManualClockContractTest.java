package io.tollgate.testkit.contract;

import io.tollgate.spi.NanoClock;
import io.tollgate.testkit.ManualClock;

final class ManualClockContractTest extends NanoClockContract {
  @Override
  protected NanoClock clock() {
    return ManualClock.create();
  }
}
