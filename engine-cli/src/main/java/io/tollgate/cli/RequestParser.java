package io.tollgate.cli;

import java.util.function.Supplier;

/**
 * Reads requests, one a line.
 *
 * @param <T> what is asked for
 */
final class RequestParser<T> {
  private final LineParser lines = new LineParser();
  private final Supplier<? extends RequestFields<T>> form;

  RequestParser(Supplier<? extends RequestFields<T>> form) {
    this.form = form;
  }

  /**
   * The fields of one kind of request.
   *
   * @param <T> what is asked for
   */
  interface RequestFields<T> extends FieldReader.Fields {

    /** Returns the request; only if nothing was wrong. */
    T request();
  }

  RequestLine<T> parse(LineReader line) {
    RequestFields<T> fields = form.get();
    FieldReader reader = lines.read(line, fields);
    String problem = reader.problem();
    return problem == null
        ? new RequestLine.Valid<>(reader.id(), fields.request())
        : new RequestLine.Invalid<>(reader.id(), problem);
  }
}
