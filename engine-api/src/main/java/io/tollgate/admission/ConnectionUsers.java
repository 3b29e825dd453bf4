package io.tollgate.admission;

/**
 * How many users a connection has, as far as a decision about its deletion goes.
 *
 * @since 0.1.0
 */
public sealed interface ConnectionUsers {

  /** Nobody said. Where it matters, the call is refused and the missing fact named. */
  record Unknown() implements ConnectionUsers {}

  /**
   * Somebody counted. Users may come between the count and the deletion; where that must not be,
   * use {@link CheckedByDeletion}.
   *
   * @param count how many, 0 or more
   */
  record Counted(long count) implements ConnectionUsers {

    /** Checks the count. */
    public Counted {
      if (count < 0) {
        throw new IllegalArgumentException("must be >= 0: count=" + count);
      }
    }
  }

  /**
   * The service deletes the connection only if it is empty, in one step. The call is admitted, and
   * with it comes the obligation {@value #OBLIGATION} where the client's configuration asks for it.
   */
  record CheckedByDeletion() implements ConnectionUsers {

    /** What the service has to keep. */
    public static final String OBLIGATION = "delete-only-if:no-users";
  }
}
