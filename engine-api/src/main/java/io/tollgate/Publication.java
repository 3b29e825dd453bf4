package io.tollgate;

import static java.util.Objects.requireNonNull;

import io.tollgate.tenant.Diagnostic;
import java.time.Instant;
import java.util.List;

/**
 * What came of an attempt to publish a tenant, or to go back to the one before.
 *
 * @since 0.1.0
 */
public sealed interface Publication {

  /**
   * Tells whether the engine judges by it.
   *
   * @return true if it was published
   */
  default boolean isPublished() {
    return this instanceof Published;
  }

  /**
   * The engine judges by it from now on.
   *
   * @param version its version
   * @param digest the hash of its configuration
   */
  record Published(long version, String digest) implements Publication {

    /** Checks that all is given. */
    public Published {
      requireNonNull(digest, "digest");
    }
  }

  /** Nothing has changed. */
  sealed interface Rejected extends Publication {

    /**
     * Returns when that was.
     *
     * @return the time of day
     */
    Instant at();
  }

  /**
   * The parts of the tenant do not fit together.
   *
   * @param at when
   * @param diagnostics every finding
   */
  record Invalid(Instant at, List<Diagnostic> diagnostics) implements Rejected {

    /** Copies the list. */
    public Invalid {
      requireNonNull(at, "at");
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * The compiled tenant does not decide as its layers do one by one. That is a defect of the
   * engine, kept from doing harm.
   *
   * @param at when
   * @param difference the first case in which they differ
   */
  record SelfCheckFailed(Instant at, String difference) implements Rejected {

    /** Checks that all is given. */
    public SelfCheckFailed {
      requireNonNull(at, "at");
      requireNonNull(difference, "difference");
    }
  }

  /**
   * Something failed that must not. That is a defect, kept from doing harm.
   *
   * @param at when what is judged by was published, for the clock may be what failed
   * @param problem what failed
   */
  record Failed(Instant at, String problem) implements Rejected {

    /** Checks that all is given. */
    public Failed {
      requireNonNull(at, "at");
      requireNonNull(problem, "problem");
    }
  }

  /**
   * Somebody else published meanwhile. Look at what is there now, and decide again.
   *
   * @param at when
   * @param expected the version that was to be replaced
   * @param found the version that was there
   */
  record Superseded(Instant at, long expected, long found) implements Rejected {

    /** Checks that all is given. */
    public Superseded {
      requireNonNull(at, "at");
    }
  }

  /**
   * There is nothing to go back to.
   *
   * @param at when
   */
  record NothingBefore(Instant at) implements Rejected {

    /** Checks that all is given. */
    public NothingBefore {
      requireNonNull(at, "at");
    }
  }
}
