package io.tollgate.core;

import io.tollgate.spi.TenantSource;
import io.tollgate.tenant.Tenant;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A source that a test fills, breaks and counts. */
final class FakeSource implements TenantSource {

  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
  private final Map<String, Integer> loads = new ConcurrentHashMap<>();
  private final AtomicInteger total = new AtomicInteger();
  private volatile boolean broken;

  void put(String name, Tenant tenant) {
    tenants.put(name, tenant);
  }

  void remove(String name) {
    tenants.remove(name);
  }

  void setBroken(boolean broken) {
    this.broken = broken;
  }

  int loads(String name) {
    return loads.getOrDefault(name, 0);
  }

  int loads() {
    return total.get();
  }

  @Override
  public Optional<Tenant> load(String name) throws Exception {
    total.incrementAndGet();
    loads.merge(name, 1, Integer::sum);
    if (broken) {
      throw new IOException("the source is broken");
    }
    return Optional.ofNullable(tenants.get(name));
  }
}
