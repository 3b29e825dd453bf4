package io.tollgate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.Masking;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.lifecycle.BeforeTry;

/** A listener behind a mask is one, too. */
final class MaskingContractTest extends DecisionListenerContract {
  private final List<DecisionRecord> heard = new CopyOnWriteArrayList<>();

  @BeforeTry
  void forget() {
    heard.clear();
  }

  @Override
  protected DecisionListener listener() {
    return Masking.stars(EnumSet.allOf(Masking.Field.class)).before(heard::add);
  }

  @Override
  protected void assertHeard(DecisionListener listener, List<DecisionRecord> told) {
    assertThat(heard).hasSameSizeAs(told);
  }
}
