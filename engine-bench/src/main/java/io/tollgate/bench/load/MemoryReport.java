package io.tollgate.bench.load;

import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.Tenant;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jol.info.GraphLayout;

/**
 * What things weigh, by JOL: everything that is reached from an engine or a limiter. Prints one
 * object of JSON. A client or a grant weighs what an engine of many weighs more than an engine
 * without; both are compiled, and the tenant that they come from counts, for the engine keeps it.
 *
 * <p>Run it from {@code benchmarks.jar} by its name.
 */
public final class MemoryReport {
  private static final int CLIENTS = 10_000;
  private static final int ORGANIZATIONS = 1_000_000;

  /** So many that tables are filled as they are on average, so few that JOL ends soon. */
  private static final int SAMPLE = 100_000;

  /** The tenant's lets everybody pass in one moment, the organization's is as usual. */
  private static final RateLimits LIMITS =
      RateLimits.of(
          LevelLimits.perSecond(1_000_000_000, 1_000_000_000), LevelLimits.perSecond(50, 20));

  private MemoryReport() {}

  /**
   * Weighs and prints.
   *
   * @param args nothing
   */
  public static void main(String[] args) {
    // JOL refuses to look into records unless it is told to, before it starts.
    System.setProperty("jol.magicFieldOffset", "true");
    // What it has to say while it starts is no part of the report.
    PrintStream out = System.out;
    System.setOut(System.err);
    print(out, CLIENTS, SAMPLE, ORGANIZATIONS);
  }

  static void print(PrintStream out, int clients, int sample, int organizations) {
    Tenant full = tenant(clients);
    long all = engineBytes(full);
    long withoutGrants = engineBytes(full.toBuilder().clientGrants(List.of()).build());
    long withoutAny =
        engineBytes(full.toBuilder().clientGrants(List.of()).clients(List.of()).build());
    AtomicLong clock = new AtomicLong();
    long untouched = bytes(limiter(clock));
    RateLimiter some = limiter(clock);
    touch(some, sample);
    long live = bytes(some);
    RateLimiter many = limiter(clock);
    touch(many, organizations);
    long touched = many.liveBuckets();
    clock.addAndGet(3_600_000_000_000L);
    long swept = many.sweep();
    out.printf("{%n");
    out.printf("  \"clients\": %d,%n", clients);
    out.printf("  \"bytesPerClient\": %d,%n", (withoutGrants - withoutAny) / clients);
    out.printf("  \"bytesPerGrant\": %d,%n", (all - withoutGrants) / clients);
    out.printf("  \"bytesPerOrganization\": %d,%n", (live - untouched) / sample);
    out.printf("  \"organizationsTouched\": %d,%n", organizations);
    out.printf("  \"organizationsLive\": %d,%n", touched);
    out.printf("  \"organizationsSwept\": %d,%n", swept);
    out.printf("  \"organizationsLiveAfterSweep\": %d,%n", many.liveBuckets());
    out.printf("  \"limiterBytesUntouched\": %d,%n", untouched);
    out.printf("  \"limiterBytesAfterSweep\": %d%n", bytes(many));
    out.printf("}%n");
  }

  private static Tenant tenant(int clients) {
    return TenantReader.create()
        .read("tenant.json", new ByteArrayInputStream(TenantText.ofClients(clients)))
        .orElseThrow();
  }

  private static RateLimiter limiter(AtomicLong clock) {
    return Tollgate.rateLimiter().limits(LIMITS).clock(clock::get).build();
  }

  /** No time passes: a bucket that has filled again weighs nothing, and may go at any time. */
  private static void touch(RateLimiter limiter, int organizations) {
    for (int i = 0; i < organizations; i++) {
      limiter.tryAcquire("org_" + (1_000_000_000_000L + i), CallClass.READ);
    }
  }

  private static long engineBytes(Tenant tenant) {
    return bytes(Tollgate.engine(tenant));
  }

  private static long bytes(Object root) {
    return GraphLayout.parseInstance(root).totalSize();
  }
}
