package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.testkit.contract.DecisionListenerContract;
import java.util.ArrayList;
import java.util.List;

/** A ring with room for all of it keeps what it hears. */
final class DecisionRingContractTest extends DecisionListenerContract {

  @Override
  protected DecisionListener listener() {
    return DecisionRing.ofCapacity(1024);
  }

  @Override
  protected void assertHeard(DecisionListener listener, List<DecisionRecord> told) {
    List<DecisionRecord> heard = new ArrayList<>();
    ((DecisionRing) listener).drain(heard::add);
    assertThat(heard).containsExactlyInAnyOrderElementsOf(told);
  }
}
