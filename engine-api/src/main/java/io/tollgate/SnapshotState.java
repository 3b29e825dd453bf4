package io.tollgate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an engine judges by at a moment.
 *
 * @param version counts from 1, one up with every publication and every rollback
 * @param digest a hash of the tenant's configuration: the same configuration has the same digest
 * @param publishedAt since when it has been judged by
 * @param age how long that has been
 * @param expired whether it is older than the engine lets it become, so that all is refused
 * @param lastFailure why the last attempt to publish failed, if it came after this one
 * @since 0.1.0
 */
public record SnapshotState(
    long version,
    String digest,
    Instant publishedAt,
    Duration age,
    boolean expired,
    Optional<Publication.Rejected> lastFailure) {

  /** Checks that all is given. */
  public SnapshotState {
    requireNonNull(digest, "digest");
    requireNonNull(publishedAt, "publishedAt");
    requireNonNull(age, "age");
    requireNonNull(lastFailure, "lastFailure");
  }
}
