package io.tollgate.core.directory;

import com.github.benmanes.caffeine.cache.CacheLoader;
import io.tollgate.LiveEngine;
import io.tollgate.Publication;
import io.tollgate.core.directory.Residence.Absent;
import io.tollgate.core.directory.Residence.Loaded;
import io.tollgate.tenant.InvalidTenantException;
import io.tollgate.tenant.Tenant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads tenants and makes engines of them; a refresh publishes to the engine that is there. What
 * fails never takes away an engine that works.
 */
final class EngineLoader implements CacheLoader<String, @Nullable Loaded> {

  private final DirectoryParts parts;
  private final LimiterKeep limiters;
  private final BiConsumer<String, Absent> departures;

  EngineLoader(DirectoryParts parts, LimiterKeep limiters, BiConsumer<String, Absent> departures) {
    this.parts = parts;
    this.limiters = limiters;
    this.departures = departures;
  }

  /** Loads a tenant for the first time; whatever goes wrong is an answer. */
  Residence find(String name) {
    try {
      Loaded loaded = load(name);
      return loaded == null ? Absent.UNKNOWN : loaded;
    } catch (Throwable e) { // whoever waits for this one must get an answer
      tell(name, e);
      return Absent.UNAVAILABLE;
    }
  }

  /** Returns null if there is no such tenant. */
  @Override
  @SuppressWarnings("NullAway") // the cache allows it; read by NullAway's JSpecify mode only
  public @Nullable Loaded load(String name) throws Exception {
    Optional<Tenant> tenant = parts.source().load(name);
    return tenant.isPresent()
        ? new Loaded(parts.maker().make(name, tenant.get(), fresh -> limiters.claim(name, fresh)))
        : null;
  }

  /** Returns the same engine even if it could not be refreshed: the next try is not due at once. */
  @Override
  @SuppressWarnings("NullAway") // as above
  public @Nullable Loaded reload(String name, Loaded present) {
    try {
      Optional<Tenant> tenant = parts.source().load(name);
      if (tenant.isEmpty()) {
        departures.accept(name, Absent.UNKNOWN);
        return null;
      }
      publish(name, present.engine(), tenant.get());
    } catch (Throwable e) { // whatever it is, the last good one stays
      tell(name, e);
    }
    return present;
  }

  private void publish(String name, LiveEngine engine, Tenant tenant) {
    Publication publication = engine.publish(tenant);
    if (publication instanceof Publication.Invalid invalid) {
      tell(name, new InvalidTenantException(invalid.diagnostics()));
    } else if (publication instanceof Publication.SelfCheckFailed failed) {
      tell(name, new IllegalStateException("the self-check failed: " + failed.difference()));
    } else if (publication instanceof Publication.Failed failed) {
      tell(name, new IllegalStateException("the publication failed: " + failed.problem()));
    } // else it is published, or somebody else's is, who was quicker
  }

  /** Tells of what went wrong. */
  void tell(String name, Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    try {
      parts.failures().accept(name, failure);
    } catch (Throwable e) { // who only listens changes nothing
      failure.addSuppressed(e);
    }
  }
}
