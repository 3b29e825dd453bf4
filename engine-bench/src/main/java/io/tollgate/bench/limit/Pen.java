package io.tollgate.bench.limit;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a thread writes names with. */
@State(Scope.Thread)
public class Pen {
  final Names names = new Names();

  /** Made by the harness. */
  public Pen() {}
}
