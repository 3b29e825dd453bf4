package io.tollgate.cli;

import java.io.IOException;
import java.io.InputStream;

/**
 * Requests in, answers out, one a line and in the same order, in constant memory.
 *
 * @param <T> what is asked for
 */
final class Conversation<T> {
  private final RequestParser<T> parser;
  private final JsonLines answers;
  private final Answerer<T> answerer;

  Conversation(RequestParser<T> parser, JsonLines answers, Answerer<T> answerer) {
    this.parser = parser;
    this.answers = answers;
    this.answerer = answerer;
  }

  /**
   * Answers a request by a line.
   *
   * @param <T> what is asked for
   */
  @FunctionalInterface
  interface Answerer<T> {
    void answer(RequestId id, T request);
  }

  /** Answers every line of a file. */
  void answer(Inputs inputs, String file) {
    try (InputStream in = inputs.open(file)) {
      answer(new LineReader(in, answers::flush));
    } catch (IOException e) {
      throw new CommandFailure("cannot read " + file + ": " + e.getMessage());
    }
  }

  /** Answers every line that is not blank. */
  void answer(LineReader lines) throws IOException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        answer(parser.parse(lines));
      }
    }
  }

  private void answer(RequestLine<T> line) {
    if (line instanceof RequestLine.Valid<T> valid) {
      answerer.answer(valid.id(), valid.request());
    } else if (line instanceof RequestLine.Invalid<T> invalid) {
      answers.writeInvalid(invalid.id(), invalid.detail());
    }
  }
}
