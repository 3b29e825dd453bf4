package io.tollgate.bench.limit;

import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every call with a new key costs before a limiter hears of it. */
@State(Scope.Benchmark)
public class KeyBenchmark extends NanosPerCall {

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
