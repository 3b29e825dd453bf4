package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Large tenants are read whole; with {@code -Dtollgate.big=true} the largest is measured. */
final class BigTenantTest {
  private static final int ROUNDS = 7;

  @TempDir private Path folder;

  @Test
  void read_manyObjects_keepsThemAll() throws IOException {
    StringWriter text = new StringWriter();
    new BigTenant(10, 1_000).write(text);

    TenantReading reading = TenantDocuments.readText("big.json", text.toString(), Overrides.NONE);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.orElseThrow())
        .satisfies(tenant -> assertThat(tenant.apis()).hasSize(10))
        .satisfies(tenant -> assertThat(tenant.clients()).hasSize(1_000))
        .satisfies(tenant -> assertThat(tenant.clientGrants()).hasSize(2_000));
  }

  @Test
  void read_theLargest_isMeasured() throws IOException {
    if (!Boolean.getBoolean("tollgate.big")) {
      System.out.println("not measured: -Dtollgate.big=true reads the largest tenant");
      return;
    }
    Path file = folder.resolve("largest.json");
    BigTenant.LARGEST.write(file);
    System.out.printf("file: %,d bytes%n", Files.size(file));
    JsonMapper mapper = new JsonMapper();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      JsonNode tree = mapper.readTree(file);
      long treeNanos = System.nanoTime() - start;
      assertThat(tree.size()).isEqualTo(5);
      tree = mapper.nullNode();
      resetPeaks();
      start = System.nanoTime();
      Tenant tenant = TenantDocuments.read(file, Overrides.NONE).orElseThrow();
      long ownNanos = System.nanoTime() - start;
      assertThat(tenant.clients()).hasSize(100_000);
      System.out.printf(
          "round %d: tree %,d ms, tenant %,d ms, ratio %.2f, peak heap %,d MiB of %,d%n",
          round,
          treeNanos / 1_000_000,
          ownNanos / 1_000_000,
          (double) ownNanos / treeNanos,
          peakHeap() >> 20,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
