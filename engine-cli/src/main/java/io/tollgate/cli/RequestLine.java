package io.tollgate.cli;

/**
 * A line of requests as it was understood.
 *
 * @param <T> what is asked for
 */
sealed interface RequestLine<T> {

  /** Returns what the line is called by. */
  RequestId id();

  /**
   * A request.
   *
   * @param id what the line is called by
   * @param request what is asked for
   * @param <T> what is asked for
   */
  record Valid<T>(RequestId id, T request) implements RequestLine<T> {}

  /**
   * A line that is no request.
   *
   * @param id what the line is called by, as far as it could be read
   * @param detail what is wrong and where, for people
   * @param <T> what would have been asked for
   */
  record Invalid<T>(RequestId id, String detail) implements RequestLine<T> {}
}
