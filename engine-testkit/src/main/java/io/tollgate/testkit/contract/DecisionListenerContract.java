package io.tollgate.testkit.contract;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What an engine expects of a {@link DecisionListener}: to throw nothing, whatever it hears, and to
 * hear from several threads at once. An engine drops what a listener throws: here it shows.
 *
 * @since 0.1.0
 */
public abstract class DecisionListenerContract {
  private static final int TRIES = 100;
  private static final int EACH = 200;

  /** For those who extend it. */
  protected DecisionListenerContract() {}

  /**
   * Returns the listener to test.
   *
   * @return a listener that has heard nothing yet
   */
  protected abstract DecisionListener listener();

  /**
   * Checks what became of what a listener heard. Does nothing, unless it is overridden.
   *
   * @param listener the listener, which was told everything and by nobody any more
   * @param told what it was told, in any order
   */
  protected void assertHeard(DecisionListener listener, List<DecisionRecord> told) {}

  /** Whatever was decided, and whatever callers sent, can be heard. */
  @Property(tries = TRIES)
  public void onDecision_anything_isHeard(@ForAll("decisions") List<DecisionRecord> decisions) {
    DecisionListener listener = listener();
    if (listener.isListening()) {
      decisions.forEach(listener::onDecision);
      assertHeard(listener, decisions);
    }
  }

  /** Several threads decide at once, and none of what they say gets lost. */
  @Example
  public void onDecision_severalThreads_isHeardFromEach() throws Exception {
    DecisionListener listener = listener();
    if (listener.isListening()) {
      DecisionRecord decision = DecisionRecords.plain();
      AtOnce.call(
          () -> {
            for (int i = 0; i < EACH; i++) {
              listener.onDecision(decision);
            }
            return decision;
          });
      assertHeard(listener, Collections.nCopies(EACH * AtOnce.threads(), decision));
    }
  }

  /**
   * Returns what engines may tell.
   *
   * @return decisions of every kind and outcome
   */
  @Provide
  public Arbitrary<List<DecisionRecord>> decisions() {
    return DecisionRecords.any().list().ofMaxSize(8);
  }
}
