package io.tollgate.bench.load;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long decisions take while a tenant of 100,000 clients is published over and over; while the
 * same tenant is compiled over and over for nobody; and alone. Look at the percentiles.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class PublishBenchmark {

  /** Made by the harness. */
  public PublishBenchmark() {}

  /** Decisions alone. */
  @Benchmark
  public long alone(LargeTenant.Alone tenant) {
    return tenant.admit();
  }

  /** Decisions beside a thread that compiles, and publishes nothing. */
  @Benchmark
  public long besideACompiler(LargeTenant.Compiled tenant) {
    return tenant.admit();
  }

  /** Decisions beside a thread that publishes. */
  @Benchmark
  public long besideAPublisher(LargeTenant.Published tenant) {
    return tenant.admit();
  }
}
