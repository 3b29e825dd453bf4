package io.tollgate.bench.limit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Threads;

/** One organization that never stops, on two threads, at limits as they are sold. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(2)
public class HotKeyBenchmark extends PeerBenchmark {
  private static final int ONLY = 0;

  private Limiter limiter = organization -> false;

  /** Made by the harness. */
  public HotKeyBenchmark() {}

  /** Makes the limiter, and the bucket. */
  @Setup
  public void fill() {
    limiter = Peers.flooded(peer, Scenarios.SOLD);
    limiter.tryAcquire(new Names().of(ONLY));
  }

  /** Denies. */
  @Benchmark
  public boolean deny(Pen pen) {
    return limiter.tryAcquire(pen.names.of(ONLY));
  }
}
