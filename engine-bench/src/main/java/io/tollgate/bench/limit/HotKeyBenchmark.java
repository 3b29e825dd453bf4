package io.tollgate.bench.limit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** One organization that never stops, on two threads, at limits as they are sold. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@Threads(2)
@State(Scope.Benchmark)
public class HotKeyBenchmark {
  private static final int ONLY = 0;

  /** Whose limiter. */
  @Param({
    Peers.TOLLGATE,
    Peers.BUCKET4J,
    Peers.RESILIENCE4J,
    Peers.GUAVA,
    Peers.SYNCHRONIZED,
    Peers.FLOOR
  })
  public String peer = Peers.TOLLGATE;

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
