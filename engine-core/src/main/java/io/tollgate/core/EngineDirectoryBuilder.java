package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.core.directory.DirectoryParts;
import io.tollgate.core.directory.EngineMaker;
import io.tollgate.core.directory.Residents;
import io.tollgate.core.engine.DecisionTeller;
import io.tollgate.core.engine.GuardedListener;
import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.NanoClock;
import io.tollgate.spi.TenantSource;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a directory of engines. Each method may be called once; only the source is needed. Not
 * safe to share between threads.
 *
 * @since 0.1.0
 */
public final class EngineDirectoryBuilder {

  private static final long MAXIMUM_TENANTS = 10_000;
  private static final Duration REFRESH_AFTER = Duration.ofMinutes(5);
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(10);

  private @Nullable TenantSource source;
  private @Nullable Function<Tenant, EngineBuilder> engines;
  private @Nullable Duration refreshAfter;
  private @Nullable Duration unknownFor;
  private @Nullable Duration loadingTimeout;
  private @Nullable Executor executor;
  private @Nullable NanoClock clock;
  private @Nullable InstantSource wallClock;
  private @Nullable DecisionListener decisionListener;
  private @Nullable BiConsumer<String, Throwable> loadFailures;
  private long maximumTenants;

  EngineDirectoryBuilder() {}

  /**
   * Takes the source of tenants.
   *
   * @param source the source
   * @return this builder
   * @throws IllegalStateException if there is a source already
   */
  public EngineDirectoryBuilder source(TenantSource source) {
    requireUnset("source", this.source);
    this.source = requireNonNull(source, "source");
    return this;
  }

  /**
   * Says how the engine of a tenant is built; otherwise by {@link Tollgate#engine}. It is asked
   * when a tenant is loaded. When a tenant is refreshed, it is published to its engine, whose other
   * options stay. If the tenant had a limiter before, the engine gets that one, with the limits
   * that are given here.
   *
   * @param engines starts the engine of a tenant, such as {@code tenant ->
   *     Tollgate.policyEngine().tenant(tenant).recheckingScopes()}
   * @return this builder
   * @throws IllegalStateException if it was said already
   */
  public EngineDirectoryBuilder engines(Function<Tenant, EngineBuilder> engines) {
    requireUnset("engines", this.engines);
    this.engines = requireNonNull(engines, "engines");
    return this;
  }

  /**
   * Bounds the engines that are held, 10,000 by default, and the names of absent tenants that are
   * remembered, each by this number.
   *
   * @param tenants how many, 1 or more
   * @return this builder
   * @throws IllegalStateException if there is a bound already
   * @throws IllegalArgumentException if it is less than 1
   */
  public EngineDirectoryBuilder maximumTenants(long tenants) {
    requireUnset("maximumTenants", this.maximumTenants == 0 ? null : this.maximumTenants);
    if (tenants < 1) {
      throw new IllegalArgumentException("must be >= 1: maximumTenants=" + tenants);
    }
    this.maximumTenants = tenants;
    return this;
  }

  /**
   * Says how old a tenant may become before it is loaded again in the background, by somebody who
   * asks for it; 5 minutes by default. A load that fails is tried again after the same time.
   *
   * @param age more than zero
   * @return this builder
   * @throws IllegalStateException if it was said already
   * @throws IllegalArgumentException if it is not more than zero
   */
  public EngineDirectoryBuilder refreshAfter(Duration age) {
    requireUnset("refreshAfter", this.refreshAfter);
    this.refreshAfter = requirePositive("refreshAfter", age);
    return this;
  }

  /**
   * Says how long it is remembered that a tenant is unknown, or could not be loaded; 10 seconds by
   * default. So long a new tenant may be refused, and a source that fails is left alone.
   *
   * @param time more than zero
   * @return this builder
   * @throws IllegalStateException if it was said already
   * @throws IllegalArgumentException if it is not more than zero
   */
  public EngineDirectoryBuilder unknownFor(Duration time) {
    requireUnset("unknownFor", this.unknownFor);
    this.unknownFor = requirePositive("unknownFor", time);
    return this;
  }

  /**
   * Bounds how long anybody waits while a tenant is loaded for the first time; otherwise as long as
   * the source takes. First loads then are the executor's work, too. Who has waited so long is
   * refused as where the tenant is unavailable; the load goes on, and when it is done the tenant is
   * there. While it takes longer than this, nobody waits any more, and no more loads are begun than
   * there may be tenants.
   *
   * @param atMost more than zero
   * @return this builder
   * @throws IllegalStateException if it was said already
   * @throws IllegalArgumentException if it is not more than zero
   */
  public EngineDirectoryBuilder loadingTimeout(Duration atMost) {
    requireUnset("loadingTimeout", this.loadingTimeout);
    this.loadingTimeout = requirePositive("loadingTimeout", atMost);
    return this;
  }

  /**
   * Takes who refreshes tenants in the background; otherwise {@link ForkJoinPool#commonPool()}.
   * Give one that may wait for the source.
   *
   * @param executor the executor
   * @return this builder
   * @throws IllegalStateException if there is an executor already
   */
  public EngineDirectoryBuilder executor(Executor executor) {
    requireUnset("executor", this.executor);
    this.executor = requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Takes the clock that measures how old things are; otherwise {@link NanoClock#system()}.
   *
   * @param clock the clock
   * @return this builder
   * @throws IllegalStateException if there is a clock already
   */
  public EngineDirectoryBuilder clock(NanoClock clock) {
    requireUnset("clock", this.clock);
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Takes the time of day from a clock, for the log of refusals that no engine makes; otherwise
   * from the machine's. Engines have their own.
   *
   * @param clock the clock
   * @return this builder
   * @throws IllegalStateException if there is a clock already
   */
  public EngineDirectoryBuilder wallClock(InstantSource clock) {
    requireUnset("wallClock", this.wallClock);
    this.wallClock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Tells somebody of every answer: of engines that have no listener of their own, and of refusals
   * where there is no engine; otherwise flight recordings that ask for it, as {@link
   * FlightRecorderListener} does.
   *
   * @param listener who wants to hear; {@link DecisionListener#none} if nobody is to be told
   * @return this builder
   * @throws IllegalStateException if there is a listener already
   */
  public EngineDirectoryBuilder decisionListener(DecisionListener listener) {
    requireUnset("decisionListener", this.decisionListener);
    this.decisionListener = requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Tells somebody of every load that failed, and why: what the source has thrown, or an {@link
   * io.tollgate.tenant.InvalidTenantException}. What he throws is dropped.
   *
   * @param listener gets the tenant's name and the cause
   * @return this builder
   * @throws IllegalStateException if there is a listener already
   */
  public EngineDirectoryBuilder onLoadFailure(BiConsumer<String, Throwable> listener) {
    requireUnset("onLoadFailure", this.loadFailures);
    this.loadFailures = requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Builds a directory in which no tenant is loaded.
   *
   * @return the directory
   * @throws IllegalStateException if there is no source
   */
  public EngineDirectory build() {
    if (source == null) {
      throw new IllegalStateException("source must be set: source=none");
    }
    DecisionListener chosen =
        decisionListener == null ? FlightRecorderListener.byDefault() : decisionListener;
    GuardedListener guarded =
        chosen.equals(DecisionListener.none()) ? null : GuardedListener.of(chosen);
    Residents residents =
        Residents.of(
            new DirectoryParts(
                source,
                maker(guarded == null ? chosen : guarded),
                maximumTenants == 0 ? MAXIMUM_TENANTS : maximumTenants,
                refreshAfter == null ? REFRESH_AFTER : refreshAfter,
                unknownFor == null ? UNKNOWN_FOR : unknownFor,
                Optional.ofNullable(loadingTimeout),
                executor == null ? ForkJoinPool.commonPool() : executor,
                clock == null ? NanoClock.system() : clock,
                loadFailures == null ? (name, failure) -> {} : loadFailures));
    InstantSource time = wallClock == null ? InstantSource.system() : wallClock;
    return new EngineDirectory(
        residents, guarded == null ? null : DecisionTeller.of(guarded, time));
  }

  private EngineMaker maker(DecisionListener listener) {
    Function<Tenant, EngineBuilder> template =
        engines == null ? tenant -> Tollgate.policyEngine().tenant(tenant) : engines;
    return (name, tenant, keep) -> template.apply(tenant).buildFor(name, keep, listener);
  }

  private static Duration requirePositive(String name, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("must be more than zero: " + name + "=" + time);
    }
    return time;
  }

  private static void requireUnset(String name, @Nullable Object value) {
    if (value != null) {
      throw new IllegalStateException("must be set once: " + name);
    }
  }
}
