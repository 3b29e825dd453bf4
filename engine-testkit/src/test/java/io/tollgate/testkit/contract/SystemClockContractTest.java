package io.tollgate.testkit.contract;

import io.tollgate.spi.NanoClock;

final class SystemClockContractTest extends NanoClockContract {
  @Override
  protected NanoClock clock() {
    return NanoClock.system();
  }
}
