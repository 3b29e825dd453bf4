package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Where one level stands at the moment of a verdict, the verdict's own charge included. Other calls
 * may have changed it since: it is information, never a promise.
 *
 * @param limit the limit of the level for this class of calls
 * @param remaining how many calls are available, from 0 to the burst
 * @param nextAfter the time until one more becomes available; zero if it is full
 * @param resetAfter the time until it is full again; zero if it is
 * @param retryAfter the time until this level lets a call of the same cost pass; zero if it does,
 *     or if it never will
 * @since 0.1.0
 */
public record LevelState(
    RateLimit limit, long remaining, Duration nextAfter, Duration resetAfter, Duration retryAfter) {

  /** Checks that all is given. */
  public LevelState {
    requireNonNull(limit, "limit");
    requireNonNull(nextAfter, "nextAfter");
    requireNonNull(resetAfter, "resetAfter");
    requireNonNull(retryAfter, "retryAfter");
  }
}
