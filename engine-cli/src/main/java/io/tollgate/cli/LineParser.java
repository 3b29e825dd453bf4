package io.tollgate.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Opens one line as JSON text. */
final class LineParser {
  private final JsonFactory json =
      JsonFactory.builder()
          // One thread, one parser at a time: the buffers of the last line serve the next.
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .build();
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

  /**
   * Reads the fields of a line.
   *
   * @return the reader of the line, with the {@code id} and the first problem it found
   */
  FieldReader read(LineReader line, FieldReader.Fields fields) {
    String problem =
        line.isTooLong()
            ? "column "
                + (LineReader.MAX_BYTES + 1)
                + ": a line has at most "
                + LineReader.MAX_BYTES
                + " bytes"
            : null;
    return line.isPlain() ? readPlain(line, fields, problem) : readDecoded(line, fields, problem);
  }

  /** Reads ASCII as it lies there: each byte is a column, and no other encoding is guessed. */
  private FieldReader readPlain(
      LineReader line, FieldReader.Fields fields, @Nullable String problem) {
    try (JsonParser parser =
        json.createParser(ObjectReadContext.empty(), line.buffer(), line.start(), line.length())) {
      return read(parser, fields, problem);
    }
  }

  /** Reads what is UTF-8, at least up to where it is not: an {@code id} may stand before. */
  private FieldReader readDecoded(
      LineReader line, FieldReader.Fields fields, @Nullable String problem) {
    ByteBuffer bytes = ByteBuffer.wrap(line.buffer(), line.start(), line.length());
    CharBuffer text = CharBuffer.allocate(line.length());
    CoderResult result = utf8.reset().decode(bytes, text, true);
    String known =
        problem == null && result.isError()
            ? "column " + (text.position() + 1) + ": not UTF-8"
            : problem;
    try (JsonParser parser =
        json.createParser(ObjectReadContext.empty(), text.array(), 0, text.position())) {
      return read(parser, fields, known);
    }
  }

  private static FieldReader read(
      JsonParser parser, FieldReader.Fields fields, @Nullable String problem) {
    FieldReader reader = new FieldReader(parser, problem);
    reader.readLine(fields);
    return reader;
  }
}
