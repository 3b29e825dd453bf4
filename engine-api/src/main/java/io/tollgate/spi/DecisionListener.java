package io.tollgate.spi;

/**
 * Hears of every answer that an engine gave, about tokens and about calls, on the caller's thread
 * and after the fact: it cannot change anything. What it throws is counted and dropped. Previews
 * and explanations are not told: nothing follows from them.
 *
 * <p>Implementations must be safe for any number of threads and must be quick: the caller waits for
 * them. Who writes to a disk or a network puts something in between that never blocks, such as
 * {@code io.tollgate.core.DecisionRelay}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * Hears of one answer.
   *
   * @param decision what was asked and answered
   */
  void onDecision(DecisionRecord decision);

  /**
   * Tells whether anybody would hear. It is asked before each decision: while it is false no clock
   * is read for the listener, and no record made.
   *
   * @return true, unless a listener knows better
   */
  default boolean isListening() {
    return true;
  }

  /**
   * Returns a listener that never listens, always the same one. An engine that is given it tells
   * nobody.
   *
   * @return nobody
   */
  static DecisionListener none() {
    return NobodyListening.INSTANCE;
  }
}
