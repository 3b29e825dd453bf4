package io.tollgate.bench;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How much of what a benchmark asks for is allowed, as its state has told. There is one for a
 * virtual machine, for the harness measures one benchmark in each.
 */
public final class VerdictMix {
  private static final AtomicReference<OptionalDouble> ALLOWED =
      new AtomicReference<>(OptionalDouble.empty());

  private VerdictMix() {}

  /**
   * Prints the mix, and keeps it for the report.
   *
   * @param asked how much is asked for in one round
   * @param allowed how much of that is allowed
   */
  public static void tell(long asked, long allowed) {
    System.out.print("asked=" + asked + " allowed=" + allowed + ", "); // the time comes behind it
    ALLOWED.set(OptionalDouble.of(100.0 * allowed / asked));
  }

  /**
   * The percentage that is allowed.
   *
   * @return the percentage; nothing if no state has told it
   */
  public static OptionalDouble percentAllowed() {
    return requireNonNull(ALLOWED.get());
  }
}
