package io.tollgate.cli;

import io.tollgate.TokenRequest;

/** Reads token requests, one a line. */
final class TokenRequestParser {
  private final LineParser lines = new LineParser();

  RequestLine<TokenRequest> parse(LineReader line) {
    TokenRequestFields fields = new TokenRequestFields();
    FieldReader reader = lines.read(line, fields);
    String problem = reader.problem();
    return problem == null
        ? new RequestLine.Valid<>(reader.id(), fields.request())
        : new RequestLine.Invalid<>(reader.id(), problem);
  }
}
