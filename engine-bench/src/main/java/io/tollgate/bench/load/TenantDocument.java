package io.tollgate.bench.load;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A tenant's document in memory: no disk is measured. */
@State(Scope.Benchmark)
public class TenantDocument {

  /** Its size. */
  @Param({"1", "50"})
  public int megabytes = 1;

  byte[] bytes = new byte[0];

  /** Made by the harness. */
  public TenantDocument() {}

  /** Writes it. */
  @Setup(Level.Trial)
  public void write() {
    bytes = TenantText.ofBytes(megabytes * 1_000_000);
  }
}
