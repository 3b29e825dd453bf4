package io.tollgate.bench.load;

import io.tollgate.core.TenantReader;
import io.tollgate.tenant.TenantReading;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading and checking a tenant's document, beside Jackson's reading of the same bytes into a tree,
 * its floor: who wants to point at what is wrong needs all of it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class LoadBenchmark {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Made by the harness. */
  public LoadBenchmark() {}

  /** Reads, checks and builds the tenant. */
  @Benchmark
  public TenantReading read(TenantDocument document) {
    return TenantReader.create().read("tenant.json", new ByteArrayInputStream(document.bytes));
  }

  /** The floor. */
  @Benchmark
  public JsonNode jacksonTree(TenantDocument document) {
    return MAPPER.readTree(new ByteArrayInputStream(document.bytes));
  }
}
