package io.tollgate.bench.limit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every call with a new key costs before a limiter hears of it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class KeyBenchmark {

  /** Made by the harness. */
  public KeyBenchmark() {}

  /** The next caller's name, made. */
  @Benchmark
  public String key(Traffic traffic) {
    return traffic.next();
  }

  /** The next caller's name, made and hashed, as every map does. */
  @Benchmark
  public int hashedKey(Traffic traffic) {
    return traffic.next().hashCode();
  }

  /** The same and the clock, as little as a limiter of keys can do. */
  @Benchmark
  public long hashedKeyAndClock(Traffic traffic) {
    return traffic.next().hashCode() + System.nanoTime();
  }
}
