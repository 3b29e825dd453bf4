package io.tollgate.cli;

import io.tollgate.Layer;
import io.tollgate.Remedy;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenExplanation;
import io.tollgate.scope.ScopeSet;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as JSON, one a line, in UTF-8. What is written may be held back until flushed. */
final class AnswerWriter implements AutoCloseable {
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString OUTCOME = new SerializedString("outcome");
  private static final SerializedString SCOPE = new SerializedString("scope");
  private static final SerializedString TOKEN_TYPE = new SerializedString("token_type");
  private static final SerializedString EXPIRES_IN = new SerializedString("expires_in");
  private static final SerializedString ERROR = new SerializedString("error");
  private static final SerializedString DESCRIPTION = new SerializedString("error_description");
  private static final SerializedString REASON = new SerializedString("reason");
  private static final SerializedString SCOPES = new SerializedString("scopes");
  private static final SerializedString IS_GRANTED = new SerializedString("granted");
  private static final SerializedString FAILING = new SerializedString("failing");
  private static final SerializedString REMEDIES = new SerializedString("remedies");
  private static final SerializedString PERMISSIONS = new SerializedString("permissions");
  private static final SerializedString ORGANIZATION = new SerializedString("organization");
  private static final SerializedString DETAIL = new SerializedString("detail");

  private static final SerializedString GRANTED = new SerializedString("granted");
  private static final SerializedString REFUSED = new SerializedString("refused");
  private static final SerializedString INVALID = new SerializedString("INVALID_REQUEST");
  private static final Map<Layer, SerializedString> LAYERS = layers();

  private final JsonGenerator json;

  AnswerWriter(OutputStream out) {
    json =
        JsonFactory.builder()
            // Each line is ended when it is written, not when the next one begins.
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Answers a request. */
  void write(RequestId id, TokenExplanation explanation) {
    TokenDecision decision = explanation.decision();
    json.writeStartObject();
    writeId(id);
    if (decision instanceof Granted granted) {
      writeGranted(granted);
    } else if (decision instanceof Refused refused) {
      writeRefused(refused);
    }
    json.writeName(REASON).writeString(decision.reason().name());
    json.writeName(SCOPES).writeStartArray();
    for (ScopeExplanation row : explanation.scopes()) {
      writeRow(row);
    }
    json.writeEndArray();
    if (!explanation.remedies().isEmpty()) {
      writeRemedies(explanation.remedies());
    }
    if (decision instanceof Granted granted) {
      writeCircumstances(granted);
    }
    endLine();
  }

  /** Answers a line that is no request. */
  void writeInvalid(RequestId id, String detail) {
    json.writeStartObject();
    writeId(id);
    json.writeName(OUTCOME).writeString(ERROR);
    json.writeName(REASON).writeString(INVALID);
    json.writeName(DETAIL).writeString(detail);
    endLine();
  }

  void flush() {
    json.flush();
  }

  /** Flushes, and leaves the stream open. */
  @Override
  public void close() {
    json.close();
  }

  private void writeId(RequestId id) {
    json.writeName(ID);
    if (id instanceof RequestId.Text text) {
      json.writeString(text.text());
    } else if (id instanceof RequestId.Numeral number) {
      json.writeNumber(number.digits());
    } else {
      json.writeNull();
    }
  }

  private void writeGranted(Granted granted) {
    json.writeName(OUTCOME).writeString(GRANTED);
    json.writeName(SCOPE).writeString(granted.scope().toString());
    json.writeName(TOKEN_TYPE).writeString(granted.tokenType().wireName());
    json.writeName(EXPIRES_IN).writeNumber(granted.lifetime().toSeconds());
  }

  private void writeRefused(Refused refused) {
    json.writeName(OUTCOME).writeString(REFUSED);
    json.writeName(SCOPE).writeString("");
    json.writeName(ERROR).writeString(refused.error().wireName());
    json.writeName(DESCRIPTION).writeString(refused.description());
  }

  private void writeRow(ScopeExplanation row) {
    json.writeStartObject();
    json.writeName(SCOPE).writeString(row.scope());
    json.writeName(IS_GRANTED).writeBoolean(row.granted());
    json.writeName(FAILING).writeStartArray();
    for (Layer layer : row.failing()) {
      json.writeString(LAYERS.get(layer));
    }
    json.writeEndArray();
    writeRemedies(row.remedies());
    json.writeEndObject();
  }

  private void writeRemedies(List<Remedy> remedies) {
    json.writeName(REMEDIES).writeStartArray();
    for (Remedy remedy : remedies) {
      json.writeString(remedy.toString());
    }
    json.writeEndArray();
  }

  private void writeCircumstances(Granted granted) {
    ScopeSet permissions = granted.permissions();
    if (!permissions.isEmpty()) {
      json.writeName(PERMISSIONS).writeStartArray();
      for (String permission : permissions) {
        json.writeString(permission);
      }
      json.writeEndArray();
    }
    granted.organization().ifPresent(id -> json.writeName(ORGANIZATION).writeString(id));
  }

  private void endLine() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static Map<Layer, SerializedString> layers() {
    Map<Layer, SerializedString> names = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      names.put(layer, new SerializedString(layer.wireName()));
    }
    return names;
  }
}
