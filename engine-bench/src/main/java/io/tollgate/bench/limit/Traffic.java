package io.tollgate.bench.limit;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** The calls of one thread: round and round in the common order, from a place of its own. */
@State(Scope.Thread)
public class Traffic {
  private final Names names = new Names();
  private int[] order = {};
  private int turn;

  /** Made by the harness. */
  public Traffic() {}

  /**
   * Spreads the threads over the round.
   *
   * @param organizations whose order it is
   * @param threads which thread this is
   */
  @Setup
  public void begin(Organizations organizations, ThreadParams threads) {
    begin(organizations, threads.getThreadIndex(), threads.getThreadCount());
  }

  void begin(Organizations organizations, int thread, int threads) {
    order = organizations.order();
    turn = (int) ((long) order.length * thread / threads);
  }

  /** The next caller, as a new string. */
  String next() {
    int at = turn;
    turn = at + 1 == order.length ? 0 : at + 1;
    return names.of(order[at]);
  }
}
