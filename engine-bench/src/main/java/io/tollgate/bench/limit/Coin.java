package io.tollgate.bench.limit;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Tosses that no branch predictor learns, for a nanosecond each: Marsaglia's xorshift. */
@State(Scope.Thread)
public class Coin {
  private long state = 0x9E3779B97F4A7C15L;

  /** Made by the harness. */
  public Coin() {}

  boolean toss() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state < 0;
  }
}
