package io.tollgate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.LimitCode;
import io.tollgate.spi.LimitListener;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.lifecycle.BeforeTry;

/** The listener that most will write. */
final class CountingListenerContractTest extends LimitListenerContract {
  private final LongAdder admissions = new LongAdder();
  private final LongAdder denials = new LongAdder();

  @BeforeTry
  void forget() {
    admissions.reset();
    denials.reset();
  }

  @Override
  protected LimitListener listener() {
    return (organization, callClass, cost, code) ->
        (LimitCode.isAdmitted(code) ? admissions : denials).increment();
  }

  @Override
  protected void assertHeard(LimitListener listener, long admitted, long denied) {
    assertThat(admissions.sum()).isEqualTo(admitted);
    assertThat(denials.sum()).isEqualTo(denied);
  }
}
