package io.tollgate.bench.limit;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a thread writes names with. */
@State(Scope.Thread)
public class Pen {
  /** Odd, so that all numbers come up; far apart, so that neighbours are not called in turn. */
  private static final int STRIDE = 0x9E3779B1;

  final Names names = new Names();
  private int turn;

  /** Made by the harness. */
  public Pen() {}

  /** The next of so many, a power of two, as a new string. */
  String next(int count) {
    return names.of(turn++ * STRIDE & count - 1);
  }
}
