package io.tollgate.core.directory;

import static java.util.Objects.requireNonNull;

import io.tollgate.spi.NanoClock;
import io.tollgate.spi.TenantSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * What a directory is made of.
 *
 * @param source where tenants come from
 * @param maker makes their engines
 * @param maximumTenants how many engines are held, and how many names of tenants that are absent
 * @param refreshAfter how old a tenant may become before it is loaded again in the background
 * @param absentFor how long it is remembered that a tenant is absent
 * @param loadingTimeout how long anybody waits for a load; empty if as long as it takes
 * @param executor who works in the background
 * @param clock measures those times
 * @param failures hears of every load that failed, and why
 */
public record DirectoryParts(
    TenantSource source,
    EngineMaker maker,
    long maximumTenants,
    Duration refreshAfter,
    Duration absentFor,
    Optional<Duration> loadingTimeout,
    Executor executor,
    NanoClock clock,
    BiConsumer<String, Throwable> failures) {

  /** Checks that all is given. */
  public DirectoryParts {
    requireNonNull(source, "source");
    requireNonNull(maker, "maker");
    requireNonNull(refreshAfter, "refreshAfter");
    requireNonNull(absentFor, "absentFor");
    requireNonNull(loadingTimeout, "loadingTimeout");
    requireNonNull(executor, "executor");
    requireNonNull(clock, "clock");
    requireNonNull(failures, "failures");
  }
}
