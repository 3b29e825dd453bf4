package io.tollgate.core.limit;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** How long the model checker runs: shortly in every build, long in a deep one. */
final class Lincheck {

  private static final boolean DEEP = Boolean.getBoolean("tollgate.deep");

  private Lincheck() {}

  static void run(ModelCheckingOptions options, Class<?> test) {
    options
        .threads(DEEP ? 3 : 2)
        .actorsPerThread(3)
        .iterations(DEEP ? 150 : 8)
        .invocationsPerIteration(DEEP ? 10_000 : 250)
        .check(test);
  }
}
