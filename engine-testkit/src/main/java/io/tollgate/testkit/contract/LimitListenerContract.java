package io.tollgate.testkit.contract;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.spi.LimitListener;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a limiter expects of a {@link LimitListener}: to throw nothing, whatever it hears, and to
 * hear from several threads at once. A limiter drops what a listener throws: here it shows.
 *
 * @since 0.1.0
 */
public abstract class LimitListenerContract {
  private static final int TRIES = 100;
  private static final int EACH = 200;
  private static final long ADMITTED = 0;

  /** For those who extend it. */
  protected LimitListenerContract() {}

  /**
   * Returns the listener to test.
   *
   * @return a listener that has heard nothing yet
   */
  protected abstract LimitListener listener();

  /**
   * Checks that a listener heard as much as it was told. Does nothing, unless it is overridden.
   *
   * @param listener the listener
   * @param admitted how many answers that admit it was told
   * @param denied how many answers that deny it was told
   */
  protected void assertHeard(LimitListener listener, long admitted, long denied) {}

  /** Whatever was answered, and whoever asked, can be heard. */
  @Property(tries = TRIES)
  public void onAnswer_anything_isHeard(
      @ForAll("organizations") String organization,
      @ForAll CallClass callClass,
      @ForAll("costs") long cost,
      @ForAll("codes") long code) {
    LimitListener listener = listener();
    listener.onAnswer(organization, callClass, cost, code);
    boolean admitted = LimitCode.isAdmitted(code);
    assertHeard(listener, admitted ? 1 : 0, admitted ? 0 : 1);
  }

  /** Several threads ask at once, and none of the answers gets lost. */
  @Example
  public void onAnswer_severalThreads_isHeardFromEach() throws Exception {
    LimitListener listener = listener();
    AtOnce.call(
        () -> {
          for (int i = 0; i < EACH; i++) {
            listener.onAnswer("org_a", CallClass.READ, 1, ADMITTED);
          }
          return listener;
        });
    assertHeard(listener, (long) EACH * AtOnce.threads(), 0);
  }

  /**
   * Returns ids of organizations, as callers name them.
   *
   * @return ids and anything else
   */
  @Provide
  public Arbitrary<String> organizations() {
    return Arbitraries.oneOf(
        Arbitraries.of("org_a", "org_b", ""), Arbitraries.strings().ofMaxLength(300));
  }

  /**
   * Returns what calls cost.
   *
   * @return nothing, little and as much as can be
   */
  @Provide
  public Arbitrary<Long> costs() {
    return Arbitraries.longs().greaterOrEqual(0);
  }

  /**
   * Returns the answers of a limiter.
   *
   * @return codes that admit, that deny for a time and for ever, and that tell of a full limiter
   */
  @Provide
  public Arbitrary<Long> codes() {
    return Arbitraries.of(
        ADMITTED,
        1L,
        Long.MAX_VALUE,
        LimitCode.deniedUntil(true, false, 1),
        LimitCode.deniedUntil(true, true, 1_000_000_000),
        LimitCode.never(false, true),
        LimitCode.noRoom());
  }
}
