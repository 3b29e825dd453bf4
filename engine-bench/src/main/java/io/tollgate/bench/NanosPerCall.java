package io.tollgate.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How all calls of nanoseconds are measured; the harness looks for it up the classes.
 *
 * <p>The heap has its size from the beginning, and its pages were touched once: else whoever
 * allocates pays for pages that a system hands out for the first time, some microseconds each, and
 * how many that are depends on how far the collector has got, not on what is measured.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public abstract class NanosPerCall {

  /** For benchmarks. */
  protected NanosPerCall() {}
}
