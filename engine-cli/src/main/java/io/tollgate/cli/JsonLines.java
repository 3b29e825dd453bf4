package io.tollgate.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON objects, one a line, in UTF-8, each called by the request that it answers. What is written
 * may be held back until flushed.
 */
final class JsonLines implements AutoCloseable {
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString OUTCOME = new SerializedString("outcome");
  private static final SerializedString ERROR = new SerializedString("error");
  private static final SerializedString REASON = new SerializedString("reason");
  private static final SerializedString INVALID = new SerializedString("INVALID_REQUEST");
  private static final SerializedString DETAIL = new SerializedString("detail");

  private final JsonGenerator json;

  JsonLines(OutputStream out) {
    json =
        JsonFactory.builder()
            // Each line is ended when it is written, not when the next one begins.
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Begins a line; its other fields are the caller's. */
  JsonGenerator begin(RequestId id) {
    json.writeStartObject();
    json.writeName(ID);
    if (id instanceof RequestId.Text text) {
      json.writeString(text.text());
    } else if (id instanceof RequestId.Numeral number) {
      json.writeNumber(number.digits());
    } else {
      json.writeNull();
    }
    return json;
  }

  /** Ends a line. */
  void end() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Answers a line that is no request. */
  void writeInvalid(RequestId id, String detail) {
    begin(id);
    json.writeName(OUTCOME).writeString(ERROR);
    json.writeName(REASON).writeString(INVALID);
    json.writeName(DETAIL).writeString(detail);
    end();
  }

  void flush() {
    json.flush();
  }

  /** Flushes, and leaves the stream open. */
  @Override
  public void close() {
    json.close();
  }
}
